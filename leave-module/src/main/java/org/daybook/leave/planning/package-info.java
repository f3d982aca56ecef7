/**
 * When leave cannot be taken, and how many must stay: blackout periods and coverage rules. What blocks an employee's own
 * request is a warning where HR books for somebody. However many submit at the same moment, together they do not break a
 * blocking coverage rule.
 */
package org.daybook.leave.planning;
