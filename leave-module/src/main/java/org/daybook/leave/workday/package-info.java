/** Which days and half days a leave covers, and what each of them costs. No container types. */
package org.daybook.leave.workday;
