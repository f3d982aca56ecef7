package org.daybook.leave.ledger;

/**
 * What is posted once for each account, kind and leave year.
 *
 * @param period number of a grant in its leave year, or of the day on which something lapsed
 * @param creditNo which of several rows of a turn
 * @param revision how often it was taken back and posted anew
 */
record Slot(int period, int creditNo, int revision) {

    static final Slot FIRST = new Slot(0, 0, 0);

    boolean isSamePlaceAs(Slot other) {
        return period == other.period && creditNo == other.creditNo;
    }
}
