package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.planning.LeavePlanning;
import org.daybook.leave.planning.Objection;
import org.daybook.leave.planning.Wish;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** Works out what a submitted request costs and everything that stands against it. */
@ApplicationScoped
class Submissions {

    private static final int MARGIN_DAYS = 14;

    @Inject
    private Ledger ledger;

    @Inject
    private RequestSearch search;

    @Inject
    private WorkTime workTime;

    @Inject
    private LeavePlanning planning;

    @Inject
    private Clock clock;

    /**
     * A request, looked at.
     *
     * @param ledger the account over the leave years that it touches, without it
     * @param violations everything against it, in checking order
     * @param warnings what does not stand against it, but whoever decides should know
     * @param interrupted booked leave that makes way for it
     * @param documentDue last day on which a document counts; null if none is wanted
     */
    record Assessment(
            LeavePeriod period,
            List<WorkingDay> days,
            AccountLedger ledger,
            List<Violation> violations,
            List<Violation> warnings,
            List<LeaveRequestView> interrupted,
            LocalDate documentDue) {

        /** How many levels of approval it needs; 0: none. */
        int levels() {
            return ledger.account().policy().levelsFor(WorkingDay.total(days));
        }

        /** The rows that it would post. */
        List<LedgerEntry> debits(Long requestId, RequestStatus status) {
            Account account = ledger.account();
            return days.stream()
                    .map(day -> LedgerEntry.debit(account.employeeId(), account.policy(), day, requestId, status))
                    .toList();
        }
    }

    /**
     * Assesses a request against the person's accounts.
     *
     * @throws RuleViolation for input that cannot be assessed: no such person or type, dates missing or in the wrong
     *     order
     */
    Assessment assess(SubmitLeave command, List<Account> accounts) {
        return assess(command, accounts, null, false);
    }

    /** The same under locked accounts, for a request that is written in the same transaction. */
    Assessment assessToSubmit(SubmitLeave command, List<Account> accounts) {
        return assess(command, accounts, null, true);
    }

    /**
     * The same for what booked leave shall be instead: as if that leave were not there.
     *
     * @param toSubmit whether what coverage rules say has to hold until the transaction ends
     */
    Assessment assessInstead(LeaveRequestView replaced, SubmitLeave command, List<Account> accounts, boolean toSubmit) {
        return assess(command, accounts, replaced, toSubmit);
    }

    /** @param replaced leave that would not be there any more; null for none */
    private Assessment assess(
            SubmitLeave command, List<Account> accounts, LeaveRequestView replaced, boolean toSubmit) {
        SubmissionForm.check(command);
        Account account = SubmissionForm.account(command, accounts);
        LeavePeriod period =
                LeavePeriod.of(command.startDate(), command.startPart(), command.endDate(), command.endPart());
        if (!period.isInOrder()) {
            throw new RuleViolation(
                    LeaveProblem.INVALID_DATE_RANGE, "/endDate", "It must not lie before the beginning of the leave.");
        }
        if (period.calendarDays() > SubmissionPolicy.LONGEST_PERIOD_DAYS) {
            return tooLong(account, period);
        }
        WorkCalendar calendar = calendarAround(account, period);
        List<WorkingDay> days = DayCount.of(period, account.policy(), calendar);
        Surroundings around = surroundings(account, period).without(replaced);
        LocalDate today = LocalDate.now(clock);
        List<Violation> violations =
                new ArrayList<>(new SubmissionPolicy(account, period, today).check(days, around.others(), calendar));
        DocumentPolicy document = new DocumentPolicy(account.policy(), command, period);
        violations.addAll(document.check(around.booked(), calendar));
        List<LeaveRequestView> interrupted =
                InterruptionPolicy.interrupted(account.policy(), period, around.booked(), accounts);
        violations.addAll(InterruptionPolicy.overlaps(period, around.booked(), interrupted));
        Planned planned = new Planned(planning, wish(account, period, days, around, calendar), around, command);
        planned.checkBlackouts(violations);
        AccountLedger current = read(account, period, replaced);
        Assessment assessment = new Assessment(
                period,
                days,
                current,
                violations,
                planned.warnings(),
                interrupted,
                document.due(around.booked(), calendar, today));
        if (!current.covers(assessment.debits(null, RequestStatus.PENDING))) {
            violations.add(tooLittleLeft(current, days, today));
        }
        planned.checkCoverage(violations, toSubmit);
        return assessment;
    }

    /** Such leave is not looked at day by day: it breaks other rules anyway. */
    private Assessment tooLong(Account account, LeavePeriod period) {
        LocalDate today = LocalDate.now(clock);
        List<Violation> violations =
                new SubmissionPolicy(account, period, today).check(List.of(), List.of(), WorkCalendar.MONDAY_TO_FRIDAY);
        AccountLedger nothing = new AccountLedger(account, List.of(), List.of(), today);
        return new Assessment(period, List.of(), nothing, violations, List.of(), List.of(), null);
    }

    private static Wish wish(
            Account account, LeavePeriod period, List<WorkingDay> days, Surroundings around, WorkCalendar calendar) {
        return new Wish(
                around.member(),
                account.leaveType(),
                account.policy().interruptsLeave(),
                period,
                days.stream().map(WorkingDay::date).toList(),
                calendar.workedSlots(period));
    }

    /** What planning has against leave that is there already. */
    List<Violation> warnings(LeaveRequestView request) {
        Account account = ledger.accounts(request.employeeId()).stream()
                .filter(each -> each.leaveType().equals(request.leaveType()))
                .findFirst()
                .orElseThrow();
        LeavePeriod period = LeavePeriod.of(request);
        WorkCalendar calendar = calendarAround(account, period);
        Surroundings around = surroundings(account, period);
        Wish wish = wish(account, period, DayCount.of(period, account.policy(), calendar), around, calendar);
        return Stream.concat(
                        planning.blackouts(wish, around.planningVersion()).stream(),
                        planning.coverage(wish, around.planningVersion()).stream())
                .map(Objection::violation)
                .toList();
    }

    private Surroundings surroundings(Account account, LeavePeriod period) {
        int margin = account.policy().longestRunDays() + MARGIN_DAYS;
        return search.surroundings(
                account.employeeId(),
                period.startDate().minusDays(margin),
                period.endDate().plusDays(margin));
    }

    /** With the neighbours, too: what lies between two leaves may join them. */
    private WorkCalendar calendarAround(Account account, LeavePeriod period) {
        int margin = account.policy().longestRunDays() + MARGIN_DAYS;
        return workTime.calendar(
                account.employeeId(),
                period.startDate().minusDays(margin),
                period.endDate().plusDays(margin));
    }

    private AccountLedger read(Account account, LeavePeriod period, LeaveRequestView replaced) {
        AccountLedger current = ledger.read(account, period.startDate(), period.endDate());
        return replaced == null
                ? current
                : current.with(current.debitsOf(replaced.id()).stream()
                        .map(debit -> debit.reversed(null))
                        .toList());
    }

    private static Violation tooLittleLeft(AccountLedger current, List<WorkingDay> days, LocalDate today) {
        String left = current.years().stream()
                .filter(year -> days.stream().anyMatch(day -> year.contains(day.date())))
                .map(year -> current.balance(year, today)
                                .available()
                                .stripTrailingZeros()
                                .toPlainString() + " in " + year.number())
                .collect(Collectors.joining(", "));
        return SubmissionPolicy.tooLittleLeft(
                current.account().leaveType(), WorkingDay.total(days).stripTrailingZeros(), left);
    }
}
