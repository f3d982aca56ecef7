package org.daybook.leave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.daybook.leave.DayPart;
import org.daybook.leave.workday.LeavePeriod;

/** A period as columns of a request. */
@Embeddable
class BookedDates {

    @Column(name = "start_date", nullable = false)
    private LocalDate startDate;

    @Column(name = "end_date", nullable = false)
    private LocalDate endDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "start_part", nullable = false)
    private DayPart startPart;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_part", nullable = false)
    private DayPart endPart;

    protected BookedDates() {}

    BookedDates(LeavePeriod period) {
        startDate = period.startDate();
        startPart = period.startPart();
        endDate = period.endDate();
        endPart = period.endPart();
    }

    LeavePeriod period() {
        return new LeavePeriod(startDate, startPart, endDate, endPart);
    }
}
