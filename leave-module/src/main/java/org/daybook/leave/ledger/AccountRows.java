package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.leave.policy.Employment.Span;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.PolicyRow;
import org.daybook.leave.policy.PolicyTimeline;
import org.daybook.leave.policy.WorkShare;

/** Puts accounts together from rows of one policy each. */
final class AccountRows {

    /** Later than any id of a policy. */
    static final long ALL_POLICIES = Long.MAX_VALUE;

    private final LocalDate today;
    private final long lastPolicy;
    private final Map<Key, Parts> accounts = new LinkedHashMap<>();

    private record Key(long employeeId, String leaveType) {}

    /** What was read of one account. */
    private record Parts(
            int position,
            Account.Holder holder,
            WorkShare work,
            Account.State state,
            StoredFigures.Year stored,
            List<LeavePolicy> policies,
            List<LocalDate> news) {

        /** A policy that nobody has looked at yet makes the account due on the day from which it counts. */
        LocalDate due() {
            return state.nextDue() == null || news.isEmpty()
                    ? state.nextDue()
                    : Stream.concat(Stream.of(state.nextDue()), news.stream())
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
        }

        Account.State stateWithNews() {
            return new Account.State(due(), state.openedYear(), state.lastYear(), !news.isEmpty());
        }
    }

    AccountRows(LocalDate today) {
        this(today, ALL_POLICIES);
    }

    /** @param lastPolicy later policies are overlooked */
    AccountRows(LocalDate today, long lastPolicy) {
        this.today = today;
        this.lastPolicy = lastPolicy;
    }

    /** @param withFigures whether the row has the stored figures of a leave year, too */
    void add(ResultSet row, boolean withFigures) throws SQLException {
        if (row.getLong("policy_id") > lastPolicy) {
            return;
        }
        Key key = new Key(row.getLong("employee_id"), row.getString("leave_type"));
        Parts parts = accounts.get(key);
        if (parts == null) {
            parts = new Parts(
                    row.getInt("position"),
                    holder(row),
                    work(row),
                    state(row),
                    withFigures ? StoredFigures.Year.of(row) : null,
                    new ArrayList<>(),
                    new ArrayList<>());
            accounts.put(key, parts);
        }
        parts.policies().add(PolicyRow.read(row, "policy_id"));
        if (row.getLong("policy_id") > row.getLong("known_policy")) {
            parts.news().add(row.getObject("counts_from", LocalDate.class));
        }
    }

    List<Account> accounts() {
        return accounts.values().stream().map(this::account).toList();
    }

    List<StoredFigures> figures() {
        return accounts.values().stream()
                .map(parts -> new StoredFigures(account(parts), parts.stored()))
                .toList();
    }

    private Account account(Parts parts) {
        PolicyTimeline policies = new PolicyTimeline(List.copyOf(parts.policies()));
        return new Account(
                parts.position(),
                parts.holder(),
                policies.around(today),
                policies,
                parts.work(),
                parts.stateWithNews());
    }

    private static Account.State state(ResultSet row) throws SQLException {
        return new Account.State(
                row.getObject("next_due", LocalDate.class),
                row.getObject("opened_year", Integer.class),
                row.getObject("last_year", Integer.class),
                false);
    }

    private static Account.Holder holder(ResultSet row) throws SQLException {
        return new Account.Holder(
                row.getLong("employee_id"),
                row.getString("department"),
                row.getObject("joining_date", LocalDate.class),
                row.getObject("leaving_date", LocalDate.class),
                row.getObject("manager_id", Long.class),
                gaps(row));
    }

    private static List<Span> gaps(ResultSet row) throws SQLException {
        if (row.getArray("gap_first") == null) {
            return List.of();
        }
        Date[] first = (Date[]) row.getArray("gap_first").getArray();
        Date[] last = (Date[]) row.getArray("gap_last").getArray();
        List<Span> gaps = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            gaps.add(new Span(first[i].toLocalDate(), last[i].toLocalDate()));
        }
        return gaps;
    }

    private static WorkShare work(ResultSet row) throws SQLException {
        if (row.getArray("work_from") == null) {
            return WorkShare.USUAL_WEEK;
        }
        Date[] from = (Date[]) row.getArray("work_from").getArray();
        BigDecimal[] days = (BigDecimal[]) row.getArray("work_days").getArray();
        TreeMap<LocalDate, BigDecimal> daysPerWeek = new TreeMap<>();
        for (int i = 0; i < from.length; i++) {
            daysPerWeek.put(from[i].toLocalDate(), days[i]);
        }
        return new WorkShare(daysPerWeek);
    }
}
