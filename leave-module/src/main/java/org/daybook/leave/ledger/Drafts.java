package org.daybook.leave.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Rows that refer to each other before they are posted, such as a correction of a grant that is itself posted anew. Until
 * then their ids are made up: below 0, and none twice.
 */
final class Drafts {

    private static final AtomicLong LAST = new AtomicLong();

    private Drafts() {}

    static LedgerEntry of(LedgerEntry row) {
        return row.postedAs(LAST.decrementAndGet());
    }

    /**
     * Posts rows, and after them those that refer to them.
     *
     * @param insert posts rows that refer to posted ones only; answers their ids, in the same order
     * @return the rows as posted
     */
    static List<LedgerEntry> post(List<LedgerEntry> rows, Function<List<LedgerEntry>, List<Long>> insert) {
        Map<Long, Long> ids = new HashMap<>();
        List<LedgerEntry> posted = new ArrayList<>();
        post(rows.stream().filter(row -> !refersToDraft(row)).toList(), insert, ids, posted);
        List<LedgerEntry> later = rows.stream()
                .filter(Drafts::refersToDraft)
                .map(row -> resolved(row, ids))
                .toList();
        if (!later.isEmpty()) {
            post(later, insert, ids, posted);
        }
        return posted;
    }

    private static void post(
            List<LedgerEntry> rows,
            Function<List<LedgerEntry>, List<Long>> insert,
            Map<Long, Long> ids,
            List<LedgerEntry> posted) {
        Iterator<Long> next = insert.apply(rows).iterator();
        for (LedgerEntry row : rows) {
            long id = next.next();
            ids.put(row.id(), id);
            posted.add(row.postedAs(id));
        }
    }

    private static boolean refersToDraft(LedgerEntry row) {
        return isDraft(row.reversesId()) || isDraft(row.reducesId());
    }

    private static boolean isDraft(Long id) {
        return id != null && id < 0;
    }

    private static LedgerEntry resolved(LedgerEntry row, Map<Long, Long> ids) {
        return row.referringTo(
                ids.getOrDefault(row.reversesId(), row.reversesId()),
                ids.getOrDefault(row.reducesId(), row.reducesId()));
    }
}
