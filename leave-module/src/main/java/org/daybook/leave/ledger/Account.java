package org.daybook.leave.ledger;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.policy.Employment;
import org.daybook.leave.policy.GrantPlan;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.PolicyTimeline;
import org.daybook.leave.policy.WorkShare;

/**
 * One person's account of one leave type, with the rules that it may come under.
 *
 * @param position order of display of the type
 * @param holder whose account it is
 * @param policy the rules in force today
 * @param policies the rules of every day
 * @param work what part of a week the person works
 * @param state how far the ledger has been kept
 */
public record Account(
        int position, Holder holder, LeavePolicy policy, PolicyTimeline policies, WorkShare work, State state) {

    /** An account that was kept here from its beginning. */
    public Account(
            int position,
            Holder holder,
            LeavePolicy policy,
            PolicyTimeline policies,
            WorkShare work,
            LocalDate nextDue) {
        this(position, holder, policy, policies, work, State.dueOn(nextDue));
    }

    /** Somebody who works five days a week under one policy for ever. */
    public Account(int position, Holder holder, LeavePolicy policy) {
        this(position, holder, policy, PolicyTimeline.always(policy), WorkShare.USUAL_WEEK, State.dueOn(null));
    }

    /**
     * How far the ledger has been kept.
     *
     * @param nextDue the day from which on something has to be posted; null if nobody has looked yet
     * @param openedYear the leave year whose balance was brought in from elsewhere, with what had been carried over into
     *     it; null if none was
     * @param lastYear the last leave year that has a stored projection; null if none has
     * @param hasNews whether there are policies that no run has looked at yet
     */
    public record State(LocalDate nextDue, Integer openedYear, Integer lastYear, boolean hasNews) {

        private static State dueOn(LocalDate day) {
            return new State(day, null, null, false);
        }

        private State dueBy(LocalDate day) {
            return new State(day, openedYear, lastYear, hasNews);
        }
    }

    /**
     * The person, as far as leave has to know.
     *
     * @param leavingDate last day of employment, or null
     * @param managerId who decides on their leave, or null
     * @param gaps spans between leaving and coming back, by date
     */
    public record Holder(
            long employeeId,
            String department,
            LocalDate joiningDate,
            LocalDate leavingDate,
            Long managerId,
            List<Employment.Span> gaps) {

        /** Somebody who never left and came back. */
        public Holder(
                long employeeId, String department, LocalDate joiningDate, LocalDate leavingDate, Long managerId) {
            this(employeeId, department, joiningDate, leavingDate, managerId, List.of());
        }

        public Employment employment() {
            return Employment.withGaps(joiningDate, leavingDate, gaps);
        }

        /** Whether any day of the leave year is a day of employment. */
        public boolean isEmployedIn(LeaveYear year) {
            return !employment().within(year.firstDay(), year.lastDay()).isEmpty();
        }
    }

    /** The day from which on something has to be posted; null if nobody has looked yet. */
    public LocalDate nextDue() {
        return state.nextDue();
    }

    public long employeeId() {
        return holder.employeeId();
    }

    public String leaveType() {
        return policy.leaveType();
    }

    /** The leave year in which a day lies. */
    public LeaveYear yearOf(LocalDate day) {
        return LeaveYear.of(day, policies.leaveYearStart());
    }

    /** The leave year with this number. */
    public LeaveYear year(int number) {
        return new LeaveYear(number, policies.leaveYearStart());
    }

    /** Whether a leave year has no limit: like its grants, by the policy on its first day in employment. */
    boolean isUnlimitedIn(LeaveYear year) {
        LocalDate first = holder.employment().within(year.firstDay(), year.lastDay()).stream()
                .map(Employment.Span::first)
                .findFirst()
                .orElse(year.firstDay());
        return policies.around(first).unlimited();
    }

    /** The first leave year to which something may still be posted without a change of the past. */
    public LeaveYear openYear(LocalDate today) {
        LeaveYear current = yearOf(today);
        if (nextDue() == null || nextDue().isAfter(current.firstDay())) {
            return current;
        }
        return yearOf(nextDue().minusDays(1));
    }

    /** Whether something has to be posted by a day, as far as is known. */
    public boolean isDue(LocalDate day) {
        return nextDue() == null || !nextDue().isAfter(day);
    }

    /** Whether a run on a day has to look at the account: new policies change what is foreseen, too. */
    public boolean isToSettle(LocalDate day) {
        return isDue(day) || state.hasNews();
    }

    /** The same account, to be looked at on this day at the latest. */
    Account dueBy(LocalDate day) {
        return isDue(day) ? this : new Account(position, holder, policy, policies, work, state.dueBy(day));
    }

    /** The same account, which also knows policies by which something was posted that do not count for it any more. */
    Account withFormer(List<LeavePolicy> former) {
        return new Account(position, holder, policy, policies.withFormer(former), work, state);
    }

    /** The leave years that have to be walked together to tell about some of them: what is handed on links them. */
    public List<LeaveYear> yearsToWalk(LeaveYear first, LeaveYear last, LocalDate today) {
        LeaveYear open = openYear(today);
        LeaveYear current = yearOf(today);
        int from = Math.min(first.number(), open.number());
        int to = Math.max(last.number(), current.number());
        return LeaveYear.between(year(from), year(to));
    }

    /**
     * Whether a leave year hands on what is left or owed: not if the person is gone by then, and not into a leave year
     * whose balance was brought in, which had all that by then.
     */
    boolean handsOn(LeaveYear year) {
        boolean broughtIn = state.openedYear() != null && year.number() < state.openedYear();
        return !broughtIn && holder.employment().includes(year.next().firstDay());
    }

    GrantPlan plan() {
        return new GrantPlan(policies, holder.employment(), work);
    }
}
