package org.daybook.leave;

/** Rows were appended to the ledger; fired in the same transaction. */
public record LedgerPosted(String kind, int rows) {}
