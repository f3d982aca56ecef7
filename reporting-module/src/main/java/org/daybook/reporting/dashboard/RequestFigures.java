package org.daybook.reporting.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.daybook.reporting.DashboardStats.Department;
import org.daybook.reporting.DashboardStats.LeaveType;
import org.daybook.reporting.DashboardStats.Month;
import org.daybook.reporting.DashboardStats.Requests;

/** Figures about people and their requests, put together from one grouped result. */
final class RequestFigures {

    private final List<Department> byDepartment = new ArrayList<>();
    private final Map<String, Long> byStatus = new TreeMap<>();
    private final List<LeaveType> byLeaveType = new ArrayList<>();
    private final BigDecimal[] byMonth = new BigDecimal[12];
    private final int year;

    RequestFigures(int year) {
        this.year = year;
        IntStream.range(0, 12).forEach(month -> byMonth[month] = BigDecimal.ZERO);
    }

    void addDepartment(Department department) {
        byDepartment.add(department);
    }

    void addStatus(String status, long requests) {
        byStatus.put(status, requests);
    }

    void addLeaveType(String leaveType, BigDecimal days, long requests) {
        byLeaveType.add(new LeaveType(leaveType, days, requests));
    }

    /** @param month 1 to 12 */
    void addMonth(int month, BigDecimal days) {
        byMonth[month - 1] = days;
    }

    /** Leave whose cancellation is undecided is still granted. */
    Requests counts() {
        return new Requests(
                count("PENDING"),
                count("APPROVED") + count("CANCELLATION_PENDING"),
                count("REJECTED"),
                count("WITHDRAWN"),
                count("CANCELLED"));
    }

    private long count(String status) {
        return byStatus.getOrDefault(status, 0L);
    }

    List<Department> byDepartment() {
        return byDepartment;
    }

    List<LeaveType> byLeaveType() {
        return byLeaveType;
    }

    List<Month> byMonth() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month("%04d-%02d".formatted(year, month), byMonth[month - 1]))
                .toList();
    }
}
