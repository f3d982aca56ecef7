package org.daybook.leave.ledger;

/** What a ledger row is. */
enum EntryKind {
    /** Credit: what a policy entitles to. */
    GRANT,
    /** Credit: handed on from the leave year before. */
    CARRY_IN,
    /** Correction by HR: a credit if positive, a reduction of one credit if negative. */
    ADJUSTMENT,
    /** One working day of a request. */
    DEBIT,
    /** Takes back exactly one row. */
    REVERSAL,
    /** What a leave year's credits lost at their last valid day. */
    EXPIRY,
    /** What a leave year's credits handed on. */
    CARRY_OUT,
    /** Debt handed on from the leave year before. */
    DEBT_IN
}
