package org.daybook.acceptance.checker;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.leave.ledger.SlowLedger;
import org.daybook.leave.ledger.SlowLedger.Row;

/** Which debit used which credit, in the form of the projection's column: {@code debit <- credit or null: days}. */
final class StoredUses {

    private StoredUses() {}

    static String line(long debit, Long credit, BigDecimal days) {
        return debit + " <- " + credit + ": " + days.stripTrailingZeros().toPlainString();
    }

    /** The uses of a walk by the leave year of the debit. */
    static Map<Integer, Set<String>> ofWalk(SlowLedger walked, List<Row> rows) {
        Map<Long, Row> byId = rows.stream().collect(Collectors.toMap(Row::id, row -> row));
        Map<Integer, Set<String>> uses = new HashMap<>();
        walked.uses().forEach((portion, days) -> {
            Long credit = portion.credit() >= LedgerRows.PROJECTED ? null : portion.credit();
            uses.computeIfAbsent(byId.get(portion.debit()).leaveYear(), year -> new TreeSet<>())
                    .add(line(portion.debit(), credit, days));
        });
        return uses;
    }
}
