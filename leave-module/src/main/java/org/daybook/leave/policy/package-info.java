/** The rules of leave that are settings: leave types, dated policies, leave years. No container types. */
package org.daybook.leave.policy;
