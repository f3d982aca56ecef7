/**
 * The ledger: append-only rows of days, and the one walk that says which credit each day used. Everybody who writes
 * locks the person's accounts first. Other features of this module post and read through {@code Ledger}.
 */
package org.daybook.leave.ledger;
