/** The throttle of guessing: budgets of password evaluations, exact over all nodes. */
package org.daybook.employee.account.throttle;
