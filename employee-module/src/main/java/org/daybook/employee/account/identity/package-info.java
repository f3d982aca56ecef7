/** Identities at providers of single sign-on, and whose they are. */
package org.daybook.employee.account.identity;
