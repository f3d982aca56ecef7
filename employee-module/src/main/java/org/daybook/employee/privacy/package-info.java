/** Lets go of personal values whose time is over, as the settings {@code daybook.retention.*} say. */
package org.daybook.employee.privacy;
