package org.daybook.leave.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
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
    void mayBeginOnAnotherDay() {
        MonthDay start = MonthDay.of(4, 6);
        LeaveYear year = LeaveYear.of(LocalDate.of(2025, 4, 5), start);

        assertThat(year).isEqualTo(new LeaveYear(2024, start));
        assertThat(year.firstDay()).isEqualTo("2024-04-06");
        assertThat(year.lastDay()).isEqualTo("2025-04-05");
        assertThat(year.next()).isEqualTo(LeaveYear.of(LocalDate.of(2025, 4, 6), start));
        assertThat(year.contains(LocalDate.of(2025, 4, 5))).isTrue();
        assertThat(year.contains(LocalDate.of(2025, 4, 6))).isFalse();
        assertThat(year.dayOn(MonthDay.of(6, 30))).isEqualTo("2024-06-30");
        assertThat(year.dayOn(MonthDay.of(3, 31))).isEqualTo("2025-03-31");
        assertThat(year.dayOn(MonthDay.of(2, 29))).isEqualTo("2025-02-28");
    }

    @Test
    void thereAreLeaveYearsBetweenOthers() {
        assertThat(LeaveYear.between(new LeaveYear(2024), new LeaveYear(2025)))
                .containsExactly(new LeaveYear(2024), new LeaveYear(2025));
    }
}
