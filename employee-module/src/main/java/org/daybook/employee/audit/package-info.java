/**
 * The regular work on the audit trail. It belongs to the platform, which has no session beans and so no timers; this is
 * the first module that has.
 */
package org.daybook.employee.audit;
