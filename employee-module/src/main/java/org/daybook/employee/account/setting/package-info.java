/** What an operator can configure about accounts, sessions and keys. */
package org.daybook.employee.account.setting;
