/**
 * Grants: when somebody joins, and for everybody when a leave year begins. Safe to repeat, on any node, at any time:
 * a grant is unique in the database.
 */
package org.daybook.leave.accrual;
