package org.daybook.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.employee.Role;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.policy.Rules;
import org.daybook.platform.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** People to whom things happen by chance, all by the ways that the application has for them. */
@ApplicationScoped
public class SimulatedCompany {

    private static final List<String> TYPES =
            List.of("annual", "annual", "annual", "fiscal", "capped", "casual", "unpaid");
    private static final List<String> DEPARTMENTS = List.of("Research", "Sales", "Plant", "Office");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final SplittableRandom random = new SplittableRandom(2023);
    private final List<Long> people = new ArrayList<>();
    private final List<LeaveRequestView> booked = new ArrayList<>();
    private final List<Long> patternIds = new ArrayList<>();
    private long manager;
    private int refused;
    private int done;

    @Inject
    private Employees employees;

    @Inject
    private LeaveRequests requests;

    @Inject
    private LeaveBalances balances;

    @Inject
    private LeavePolicies policies;

    @Inject
    private WorkPatterns patterns;

    @Inject
    private HolidayCalendars holidays;

    @Inject
    private Jdbi sql;

    /** Rules of several groups, three types of leave besides the usual ones, some work patterns, and the first people. */
    public void found(int size, LocalDate today) {
        manager = hire(LONG_AGO, "Office");
        policies.addType(new DefineLeaveType("fiscal", "Fiscal", fiscal("12").rules(), manager));
        policies.addType(new DefineLeaveType("capped", "Capped", capped("15").rules(), manager));
        define("annual", "Research", LONG_AGO, research("28"));
        define("annual", "Sales", LONG_AGO, sales("24"));
        define("annual", "Plant", LONG_AGO, plant("20"));
        define("fiscal", "Plant", LONG_AGO, fiscal("10").granted(Accrual.ANNIVERSARY));
        for (int days = 1; days <= 5; days++) {
            int worked = days;
            List<Integer> mornings = IntStream.range(0, 7)
                    .mapToObj(day -> day < worked ? 240 : 0)
                    .toList();
            List<Integer> afternoons = days % 2 == 0 ? Collections.nCopies(7, 0) : mornings;
            patternIds.add(patterns.define(new DefineWorkPattern(
                            days + " days", null, List.of(new WorkWeek(mornings, afternoons)), manager))
                    .id());
        }
        for (int i = 0; i < size; i++) {
            LocalDate joining = today.plusDays(random.nextInt(i % 3 == 0 ? 2500 : 200) - 150L);
            people.add(hire(joining, pick(DEPARTMENTS)));
        }
    }

    private static Rules research(String days) {
        return Rules.days(days)
                .prorated(Proration.FULL_MONTHS)
                .rounded(RoundingUnit.HALF_DAY, RoundingDirection.UP)
                .partTime(PartTime.BY_MONTHS)
                .carryOver("5", MonthDay.of(3, 31), "2")
                .overdrawnBy(BigDecimal.valueOf(2));
    }

    private static Rules sales(String days) {
        return Rules.days(days)
                .granted(Accrual.MONTH_START)
                .prorated(Proration.DAYS_OF_MONTH)
                .after(2, "2")
                .carryOver(null, MonthDay.of(6, 30), "0");
    }

    private static Rules plant(String days) {
        return Rules.days(days)
                .prorated(Proration.DAYS_OF_YEAR)
                .partTime(PartTime.BY_DAYS)
                .carryOver("7.5", null, "0");
    }

    private static Rules fiscal(String days) {
        return Rules.days(days)
                .yearFrom(4, 6)
                .granted(Accrual.QUARTER_END)
                .prorated(Proration.DAYS_OF_YEAR)
                .after(3, "1.5")
                .carryOver("4", MonthDay.of(9, 30), "1");
    }

    private static Rules capped(String days) {
        return Rules.days(days).granted(Accrual.MONTH_START).cappedAt("22").carryOver(null, null, "0");
    }

    private void define(String type, String department, LocalDate from, Rules rules) {
        PolicyGroup group = department.isEmpty() ? PolicyGroup.EVERYONE : new PolicyGroup(Kind.DEPARTMENT, department);
        policies.define(new DefinePolicy(type, group, from, null, rules.rules(), null, manager));
    }

    private long hire(LocalDate joining, String department) {
        String email = "simulated" + people.size() + "-" + joining + "@example.org";
        return employees
                .hire(new EmployeeDetails(
                        "Somebody",
                        email,
                        department,
                        joining,
                        null,
                        manager == 0 ? null : manager,
                        null,
                        null,
                        Set.of(Role.EMPLOYEE)))
                .id();
    }

    /** What happens on a day, to each person once in so many days. */
    public void live(LocalDate today, int days) {
        if (random.nextInt(120) == 0) {
            attempt(() -> changeRules(today));
        }
        if (random.nextInt(200) == 0) {
            attempt(() -> holidays.override(new OverrideHoliday(
                    "",
                    today.plusDays(random.nextInt(200)),
                    pick(List.of("FULL", "MORNING")),
                    "Company day",
                    manager)));
        }
        for (long person : people) {
            if (random.nextInt(days) == 0) {
                attempt(() -> happen(person, today));
            }
        }
    }

    /** What is refused changes nothing. */
    private void attempt(Runnable event) {
        try {
            event.run();
            done++;
        } catch (RuleViolation e) {
            refused++;
        }
    }

    private void changeRules(LocalDate today) {
        String days = Integer.toString(18 + random.nextInt(12));
        LocalDate from = today.plusDays(random.nextInt(300) - 60L);
        switch (random.nextInt(6)) {
            case 0 -> define("annual", "Research", from, research(days));
            case 1 -> define("annual", "Sales", from, sales(days));
            case 2 -> define("annual", "Plant", from, plant(days));
            case 3 -> define("fiscal", "", from, fiscal(days));
            case 4 -> define("capped", "", from, capped(days));
            default -> define("annual", "", from, Rules.days(days).carryOver("10", null, "0"));
        }
    }

    private void happen(long person, LocalDate today) {
        switch (random.nextInt(22)) {
            case 0 -> adjust(person, today);
            case 1, 2 ->
                patterns.assign(new AssignWorkPattern(
                        person, pick(patternIds), today.plusDays(random.nextInt(250) - 150L), manager));
            case 3 ->
                holidays.place(new PlaceEmployee(
                        person,
                        null,
                        pick(List.of("de-be", "de-bw", "at", "fr")),
                        today.plusDays(random.nextInt(120) - 60L),
                        manager));
            case 4, 5 -> change(person, today);
            case 6, 7, 8, 9 -> decide(person);
            case 10, 11 -> callOff(person);
            default -> submit(person, today);
        }
    }

    private void adjust(long person, LocalDate today) {
        BigDecimal days = BigDecimal.valueOf(random.nextInt(12) - 6L, 1).multiply(BigDecimal.valueOf(5));
        int year = today.getYear() + random.nextInt(3) - 1;
        balances.adjust(new AdjustBalance(person, pick(TYPES), year, days, "Simulated", manager));
    }

    /** Leaves, comes back, or goes to another department. */
    private void change(long person, LocalDate today) {
        EmployeeView now = employees.get(person);
        LocalDate leaving = now.leavingDate();
        String department = pick(DEPARTMENTS);
        if (leaving != null) {
            leaving = null;
            department = now.department();
        } else if (random.nextInt(3) == 0) {
            LocalDate last = today.plusDays(random.nextInt(120) - 60L);
            leaving = last.isBefore(now.joiningDate()) ? null : last;
            department = now.department();
        }
        EmployeeDetails details = new EmployeeDetails(
                now.name(), now.email(), department, now.joiningDate(), leaving, manager, null, null, now.roles());
        employees.change(person, details, now.version());
    }

    private void submit(long person, LocalDate today) {
        LocalDate first = today.plusDays(random.nextInt(330) - 25L);
        LocalDate last = first.plusDays(random.nextInt(14));
        DayPart part = random.nextInt(5) == 0 ? DayPart.AFTERNOON : null;
        LeaveRequestView request =
                requests.submit(new SubmitLeave(person, pick(TYPES), first, last, part, null, null, person));
        booked.add(random.nextBoolean() ? requests.approve(act(request, manager)) : request);
    }

    private void decide(long person) {
        take(person, RequestStatus.PENDING, request -> {
            switch (random.nextInt(3)) {
                case 0 -> requests.reject(act(request, manager));
                case 1 -> requests.withdraw(act(request, person));
                default -> requests.approve(act(request, manager));
            }
        });
    }

    private void callOff(long person) {
        take(person, RequestStatus.APPROVED, request -> requests.cancel(act(request, person)));
    }

    private void take(long person, RequestStatus status, Consumer<LeaveRequestView> step) {
        booked.stream()
                .filter(request -> request.employeeId() == person)
                .map(request -> requests.get(request.id()))
                .filter(request -> request.status() == status)
                .reduce((earlier, later) -> later)
                .ifPresent(step);
    }

    private static ActOnRequest act(LeaveRequestView request, long actor) {
        return new ActOnRequest(request.id(), new Actor(actor, false, false), "Simulated", null);
    }

    private <E> E pick(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Whether leave is still to be counted anew after a change of holidays. */
    public boolean isCounting() {
        return sql.withHandle(
                        handle -> handle.createQuery("SELECT count(*) FROM leave.recounts WHERE finished_at IS NULL")
                                .mapTo(Long.class)
                                .one())
                > 0;
    }

    public int done() {
        return done;
    }

    public int refused() {
        return refused;
    }
}
