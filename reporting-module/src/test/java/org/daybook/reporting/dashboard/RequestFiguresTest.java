package org.daybook.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.daybook.reporting.DashboardStats.LeaveType;
import org.daybook.reporting.DashboardStats.Month;
import org.daybook.reporting.DashboardStats.Requests;
import org.junit.jupiter.api.Test;

class RequestFiguresTest {

    private final RequestFigures figures = new RequestFigures(2026);

    @Test
    void areZeroWhereNothingWasRead() {
        assertThat(figures.counts()).isEqualTo(new Requests(0, 0, 0, 0, 0));
        assertThat(figures.byLeaveType()).isEmpty();
        assertThat(figures.byMonth()).hasSize(12).extracting(Month::days).containsOnly(BigDecimal.ZERO);
    }

    @Test
    void countLeaveAsGrantedWhileItsCancellationIsUndecided() {
        figures.addStatus("PENDING", 1);
        figures.addStatus("APPROVED", 2);
        figures.addStatus("CANCELLATION_PENDING", 3);
        figures.addStatus("REJECTED", 4);
        figures.addStatus("WITHDRAWN", 5);
        figures.addStatus("CANCELLED", 6);

        assertThat(figures.counts()).isEqualTo(new Requests(1, 5, 4, 5, 6));
    }

    @Test
    void nameTheMonthsOfTheirYear() {
        figures.addMonth(1, BigDecimal.ONE);
        figures.addMonth(12, new BigDecimal("2.5"));

        assertThat(figures.byMonth())
                .startsWith(new Month("2026-01", BigDecimal.ONE), new Month("2026-02", BigDecimal.ZERO))
                .endsWith(new Month("2026-12", new BigDecimal("2.5")));
    }

    @Test
    void keepLeaveTypesInTheOrderTheyCameIn() {
        figures.addLeaveType("sick", BigDecimal.TEN, 2);
        figures.addLeaveType("annual", BigDecimal.ONE, 1);

        assertThat(figures.byLeaveType())
                .containsExactly(new LeaveType("sick", BigDecimal.TEN, 2), new LeaveType("annual", BigDecimal.ONE, 1));
    }
}
