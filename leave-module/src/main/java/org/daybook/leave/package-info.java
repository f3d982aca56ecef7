/**
 * Leave: its types, the ledger of days, and the life cycle of a request. This package is the module's API; what is
 * below it is nobody else's business. Reports join {@code leave.published_*} views in SQL.
 */
package org.daybook.leave;
