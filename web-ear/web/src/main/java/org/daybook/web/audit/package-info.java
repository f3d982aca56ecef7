/** The audit trail over HTTP: to search, to export, and to see whether it is whole. Every look at it is noted in it. */
package org.daybook.web.audit;
