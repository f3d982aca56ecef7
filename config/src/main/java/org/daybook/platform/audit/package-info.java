/**
 * The audit trail: who changed what, when, from where. One row a change, written in the change's transaction by one
 * statement, never changed afterwards. Rows are sealed in batches into a chain of hashes that shows whether one of them
 * was altered, removed or put in between. Personal values stand beside the rows and can be erased without breaking the
 * chain. It knows no business word: actions, subjects and values are what the modules call them.
 */
package org.daybook.platform.audit;
