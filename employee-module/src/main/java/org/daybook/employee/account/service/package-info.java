/** Service accounts: programs with a token of their own. */
package org.daybook.employee.account.service;
