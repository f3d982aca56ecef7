package org.daybook.leave.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeaveYearTest {

    @Test
    void beginsOnTheFirstOfJanuaryAndEndsOnTheLastOfDecember() {
        LeaveYear year = LeaveYear.of(LocalDate.of(2024, 2, 29));

        assertThat(year).isEqualTo(new LeaveYear(2024));
        assertThat(year.firstDay()).isEqualTo("2024-01-01");
        assertThat(year.lastDay()).isEqualTo("2024-12-31");
        assertThat(LeaveYear.of(year.firstDay())).isEqualTo(year);
        assertThat(LeaveYear.of(year.lastDay())).isEqualTo(year);
        assertThat(LeaveYear.of(year.lastDay().plusDays(1))).isEqualTo(new LeaveYear(2025));
    }

    @Test
    void knowsAllLeaveYearsThatASpanTouches() {
        assertThat(LeaveYear.touchedBy(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)))
                .containsExactly(new LeaveYear(2025), new LeaveYear(2026));
        assertThat(LeaveYear.touchedBy(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .containsExactly(new LeaveYear(2025));
        assertThat(LeaveYear.touchedBy(LocalDate.of(2023, 6, 1), LocalDate.of(2025, 6, 1)))
                .containsExactly(new LeaveYear(2023), new LeaveYear(2024), new LeaveYear(2025));
    }
}
