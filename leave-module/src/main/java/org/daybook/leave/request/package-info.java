/** The life cycle of a leave request: the aggregate, what submitting checks, who decides, and what is kept. */
package org.daybook.leave.request;
