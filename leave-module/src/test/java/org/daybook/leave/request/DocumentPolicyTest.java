package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a document is needed, and until when it counts. 2 March 2026 is a Monday. */
class DocumentPolicyTest {

    private static final long PERSON = 7;
    private static final long HR = 8;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest(name = "after 3 days, within {1} days: {2} to {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "3, 7, 2026-03-02, 2026-03-04, -", // three calendar days
                "3, 7, 2026-03-02, 2026-03-05, 2026-03-11", // four; reported today
                "3, 7, 2026-03-05, 2026-03-09, 2026-03-12", // the weekend counts; the first day is later than the
                // report
                "3, 0, 2026-03-02, 2026-03-05, 2026-03-04",
                "0, 7, 2026-03-04, 2026-03-04, 2026-03-11", // from the first day on
                "-, -, 2026-03-02, 2026-03-27, -",
            })
    void aDocumentThatMayComeLaterIsWantedByADay(Integer after, Integer within, String from, String to, String due) {
        DocumentPolicy document = document(after, within, period(from, to), PERSON, false);

        assertThat(codes(document, List.of())).isEmpty();
        assertThat(document.due(List.of(), WorkCalendar.MONDAY_TO_FRIDAY, TODAY))
                .isEqualTo(due == null ? null : LocalDate.parse(due));
    }

    @Test
    void oneThatMayNotComeLaterHasToBeThere() {
        LeavePeriod fourDays = period("2026-03-02", "2026-03-05");

        assertThat(codes(document(3, null, fourDays, PERSON, false), List.of())).containsExactly("document-required");
        assertThat(codes(document(3, null, fourDays, HR, false), List.of())).containsExactly("document-required");
        assertThat(codes(document(3, null, fourDays, HR, true), List.of())).isEmpty();
        assertThat(codes(document(4, null, fourDays, PERSON, false), List.of())).isEmpty();
    }

    @Test
    void whatHrHasSeenIsNotWantedAnyMoreAndNobodyVouchesForThemselves() {
        LeavePeriod fourDays = period("2026-03-02", "2026-03-05");

        assertThat(document(3, 7, fourDays, HR, true).due(List.of(), WorkCalendar.MONDAY_TO_FRIDAY, TODAY))
                .isNull();
        assertThat(codes(document(3, 7, fourDays, PERSON, true), List.of())).containsExactly("validation-failed");
    }

    @Test
    void reportsThatFollowUponEachOtherCountTogether() {
        LeaveRequestView friday = booked("annual", "2026-03-05", "2026-03-06");
        LeaveRequestView other = booked("casual", "2026-03-05", "2026-03-06");
        DocumentPolicy monday = document(3, 7, period("2026-03-09", "2026-03-09"), PERSON, false);
        DocumentPolicy tuesday = document(3, 7, period("2026-03-10", "2026-03-10"), PERSON, false);

        assertThat(monday.due(List.of(friday), WorkCalendar.MONDAY_TO_FRIDAY, TODAY))
                .isEqualTo("2026-03-16");
        assertThat(monday.due(List.of(other), WorkCalendar.MONDAY_TO_FRIDAY, TODAY))
                .isNull();
        assertThat(tuesday.due(List.of(friday), WorkCalendar.MONDAY_TO_FRIDAY, TODAY))
                .isNull();
    }

    private static DocumentPolicy document(
            Integer after, Integer within, LeavePeriod period, long submittedBy, boolean seen) {
        LeavePolicy policy = Rules.days("25").documentAfter(after, within).policy();
        SubmitLeave command = new SubmitLeave(
                PERSON, "annual", period.startDate(), period.endDate(), null, null, null, submittedBy, seen);
        return new DocumentPolicy(policy, command, period);
    }

    private static List<String> codes(DocumentPolicy document, List<LeaveRequestView> booked) {
        return document.check(booked, WorkCalendar.MONDAY_TO_FRIDAY).stream()
                .map(violation -> violation.code().code())
                .toList();
    }

    private static LeavePeriod period(String from, String to) {
        return LeavePeriod.of(LocalDate.parse(from), null, LocalDate.parse(to), null);
    }

    static LeaveRequestView booked(String leaveType, String from, String to) {
        return new LeaveRequestView(
                1,
                PERSON,
                leaveType,
                LocalDate.parse(from),
                LocalDate.parse(to),
                DayPart.FULL,
                DayPart.FULL,
                BigDecimal.ONE,
                null,
                RequestStatus.APPROVED,
                1,
                null,
                null,
                null,
                null,
                1,
                DocumentState.NONE,
                null,
                null);
    }
}
