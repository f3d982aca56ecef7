/**
 * How often callers may call. Submitting leave is counted exactly over all nodes; the hourly budgets are each node's own.
 */
package org.daybook.web.limit;
