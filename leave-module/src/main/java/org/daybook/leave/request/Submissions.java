package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** Works out what a submitted request costs and everything that stands against it. */
@ApplicationScoped
class Submissions {

    private static final int REASON_LENGTH = 1000;
    private static final int MARGIN_DAYS = 14;

    @Inject
    private Ledger ledger;

    @Inject
    private RequestSearch search;

    @Inject
    private WorkTime workTime;

    @Inject
    private Clock clock;

    /**
     * A request, looked at.
     *
     * @param ledger the account over the leave years that it touches, without it
     * @param violations everything against it, in checking order
     * @param interrupted booked leave that makes way for it
     * @param documentDue last day on which a document counts; null if none is wanted
     */
    record Assessment(
            LeavePeriod period,
            List<WorkingDay> days,
            AccountLedger ledger,
            List<Violation> violations,
            List<LeaveRequestView> interrupted,
            LocalDate documentDue) {

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
        checkForm(command);
        Account account = choose(command, accounts);
        LeavePeriod period =
                LeavePeriod.of(command.startDate(), command.startPart(), command.endDate(), command.endPart());
        if (!period.isInOrder()) {
            throw new RuleViolation(
                    LeaveProblem.INVALID_DATE_RANGE, "/endDate", "It must not lie before the beginning of the leave.");
        }
        boolean walkable = period.calendarDays() <= SubmissionPolicy.LONGEST_PERIOD_DAYS;
        WorkCalendar calendar = walkable ? calendarAround(account, period) : WorkCalendar.MONDAY_TO_FRIDAY;
        List<WorkingDay> days = walkable ? DayCount.of(period, account.policy(), calendar) : List.of();
        List<LeaveRequestView> booked = walkable ? bookedAround(account, period) : List.of();
        LocalDate today = LocalDate.now(clock);
        List<Violation> violations =
                new ArrayList<>(new SubmissionPolicy(account, period, today).check(days, periodsOf(booked), calendar));
        DocumentPolicy document = new DocumentPolicy(account.policy(), command, period);
        violations.addAll(document.check(booked, calendar));
        List<LeaveRequestView> interrupted = InterruptionPolicy.interrupted(account.policy(), period, booked, accounts);
        violations.addAll(overlaps(period, booked, interrupted));
        AccountLedger current =
                walkable ? read(account, period) : new AccountLedger(account, List.of(), List.of(), today);
        Assessment assessment =
                new Assessment(period, days, current, violations, interrupted, document.due(booked, calendar, today));
        if (!current.covers(assessment.debits(null, RequestStatus.PENDING))) {
            violations.add(tooLittleLeft(current, days, today));
        }
        return assessment;
    }

    private static void checkForm(SubmitLeave command) {
        List<Violation> violations = new ArrayList<>();
        if (command.leaveType() == null) {
            violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/leaveType", "It is required."));
        }
        if (command.startDate() == null) {
            violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/startDate", "It is required."));
        }
        if (command.endDate() == null) {
            violations.add(new Violation(CommonProblem.VALIDATION_FAILED, "/endDate", "It is required."));
        }
        String reason = command.reason();
        if (reason != null && reason.codePointCount(0, reason.length()) > REASON_LENGTH) {
            violations.add(
                    new Violation(CommonProblem.VALIDATION_FAILED, "/reason", "It must have at most 1000 characters."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    private static Account choose(SubmitLeave command, List<Account> accounts) {
        if (accounts.isEmpty()) {
            throw RuleViolation.notFound("employee", command.employeeId());
        }
        return accounts.stream()
                .filter(account -> account.leaveType().equals(command.leaveType()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        CommonProblem.VALIDATION_FAILED,
                        "/leaveType",
                        "There is no such leave type; there are "
                                + accounts.stream().map(Account::leaveType).collect(Collectors.joining(", ")) + "."));
    }

    private static List<LeavePeriod> periodsOf(List<LeaveRequestView> requests) {
        return requests.stream().map(LeavePeriod::of).toList();
    }

    private List<LeaveRequestView> bookedAround(Account account, LeavePeriod period) {
        int margin = account.policy().longestRunDays() + MARGIN_DAYS;
        return search.activeRequests(
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

    private static List<Violation> overlaps(
            LeavePeriod period, List<LeaveRequestView> booked, List<LeaveRequestView> interrupted) {
        return booked.stream()
                .filter(other -> !interrupted.contains(other) && period.overlaps(LeavePeriod.of(other)))
                .limit(1)
                .map(other -> new Violation(
                        LeaveProblem.OVERLAPPING_LEAVE,
                        "/startDate",
                        "There is leave from " + other.startDate() + " to " + other.endDate() + " already."))
                .toList();
    }

    private AccountLedger read(Account account, LeavePeriod period) {
        return ledger.read(account, period.startDate(), period.endDate());
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
