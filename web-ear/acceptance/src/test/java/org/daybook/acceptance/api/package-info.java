/** What clients see of the HTTP contract: every endpoint, every rule, every edge case, on a running Daybook. */
package org.daybook.acceptance.api;
