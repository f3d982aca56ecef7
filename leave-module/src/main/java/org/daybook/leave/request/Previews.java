package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.leave.LeavePreview;
import org.daybook.leave.LeavePreview.Day;
import org.daybook.leave.LeavePreview.YearBalance;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.request.Submissions.Assessment;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;

/** Shows what a request would mean. Writes nothing. */
@ApplicationScoped
class Previews {

    private static final long MOST_DAYS = 366;

    @Inject
    private Submissions submissions;

    @Inject
    private Interruptions interruptions;

    @Inject
    private RequestSearch search;

    @Inject
    private Clock clock;

    LeavePreview preview(SubmitLeave command, List<Account> accounts) {
        Assessment assessment = submissions.assess(command, accounts);
        LeavePeriod period = assessment.period();
        return new LeavePreview(
                WorkingDay.total(assessment.days()),
                everyDate(assessment),
                balanceAfter(assessment),
                assessment.violations(),
                assessment.warnings(),
                search.alsoAway(
                        command.employeeId(),
                        accounts.get(0).holder().department(),
                        period.startDate(),
                        period.endDate()),
                interruptions.preview(assessment, accounts),
                assessment.documentDue());
    }

    /** Dates that cost nothing are shown, too: that is what people look for. */
    private static List<Day> everyDate(Assessment assessment) {
        Map<LocalDate, BigDecimal> costs =
                assessment.days().stream().collect(Collectors.toMap(WorkingDay::date, WorkingDay::cost));
        LeavePeriod period = assessment.period();
        return period.startDate()
                .datesUntil(period.endDate().plusDays(1))
                .limit(MOST_DAYS)
                .map(date -> new Day(date, costs.getOrDefault(date, BigDecimal.ZERO)))
                .toList();
    }

    private List<YearBalance> balanceAfter(Assessment assessment) {
        AccountLedger before = assessment.ledger();
        AccountLedger after = before.with(assessment.debits(null, RequestStatus.PENDING));
        return after.years().stream()
                .filter(year -> !year.lastDay().isBefore(assessment.period().startDate())
                        && !year.firstDay().isAfter(assessment.period().endDate()))
                .map(year -> new YearBalance(
                        year.number(), after.balance(year, LocalDate.now(clock)).available()))
                .filter(balance -> balance.available() != null)
                .toList();
    }
}
