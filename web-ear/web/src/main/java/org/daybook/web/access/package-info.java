/**
 * Who may do what: {@link org.daybook.web.access.AccessTable} is the whole of it, one line an endpoint. Where a caller
 * may not know whether something exists, a refusal looks like its absence.
 */
package org.daybook.web.access;
