/**
 * The rules of leave over HTTP, for HR: leave types, policies per group, ready-made packs, and the runs that post what is
 * due. Members that are left out have the plain rule, which the document names.
 */
package org.daybook.web.policy;
