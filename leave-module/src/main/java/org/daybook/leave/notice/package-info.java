/**
 * Tells people of leave requests: posts a mail with each fact, and finds what it has to say when it is sent, which is
 * only what its reader may see and what is still so.
 */
package org.daybook.leave.notice;
