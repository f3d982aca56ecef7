package org.daybook.leave.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.BlackoutView;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Leave around a blackout period from Saturday 26 to Thursday 31 December 2026. */
class BlackoutPolicyTest {

    private static final Member ADA = new Member(1, "Ops", "Turin", 7L);

    private PlanningGroup group = PlanningGroup.EVERYONE;
    private List<String> types;

    private List<String> messages(String leaveType, String first, String last) {
        BlackoutView blackout = new BlackoutView(
                3,
                "Stocktaking",
                LocalDate.of(2026, 12, 26),
                LocalDate.of(2026, 12, 31),
                group,
                types,
                "All hands.",
                OffsetDateTime.MIN);
        LeavePeriod period = LeavePeriod.of(LocalDate.parse(first), null, LocalDate.parse(last), null);
        List<LocalDate> costly = WorkCalendar.MONDAY_TO_FRIDAY.workingDays(period).stream()
                .map(day -> day.date())
                .toList();
        Wish wish = new Wish(ADA, leaveType, leaveType.equals("sick"), period, costly, List.of());
        return BlackoutPolicy.check(wish, List.of(blackout)).stream()
                .map(objection -> objection.violation().message())
                .toList();
    }

    @Test
    void leaveThatCostsADayOfItIsRefused() {
        assertThat(messages("annual", "2026-12-21", "2026-12-28"))
                .containsExactly("No leave from 2026-12-26 to 2026-12-31: Stocktaking. All hands.");
        assertThat(messages("annual", "2026-12-31", "2027-01-04")).hasSize(1);
        assertThat(messages("annual", "2027-01-01", "2027-01-04")).isEmpty();
    }

    @Test
    void aWeekendInItCostsNothing() {
        assertThat(messages("annual", "2026-12-21", "2026-12-27")).isEmpty();
    }

    @Test
    void sicknessIsNeverRefused() {
        assertThat(messages("sick", "2026-12-28", "2026-12-28")).isEmpty();
    }

    @Test
    void onlyTheTypesAndTheGroupItIsFor() {
        types = List.of("unpaid");
        assertThat(messages("annual", "2026-12-28", "2026-12-28")).isEmpty();
        assertThat(messages("unpaid", "2026-12-28", "2026-12-28")).hasSize(1);
        group = new PlanningGroup(GroupKind.LOCATION, "Rome");
        assertThat(messages("unpaid", "2026-12-28", "2026-12-28")).isEmpty();
    }
}
