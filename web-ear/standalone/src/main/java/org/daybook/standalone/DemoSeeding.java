package org.daybook.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills an empty Daybook with the demo company through the public HTTP API, once per data folder. Everybody gets the
 * same password, which was made up for this folder.
 */
final class DemoSeeding {

    private static final String NOTE = "demo";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final DataFolder folder;
    private final DaybookApi api;
    private final String administrator;
    private final String password;
    private final DemoCalendar calendar;
    private final Progress progress;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, List<LocalDate[]>> taken = new HashMap<>();

    DemoSeeding(DataFolder folder, DaybookApi api, Options options, String password, Progress progress) {
        this.folder = folder;
        this.api = api;
        this.administrator = Mode.DEMO.administrator();
        this.password = password;
        this.calendar = new DemoCalendar(options.today());
        this.progress = progress;
    }

    /** Whether an earlier start ended in the middle of the filling. */
    static boolean wasInterrupted(DataFolder folder) {
        return folder.noted(NOTE).map(BEGUN::equals).orElse(false);
    }

    /** Does nothing if the company, or anybody but the administrator, is there already. */
    void fill(DemoCompany company) {
        if (folder.noted(NOTE).isPresent()) {
            return;
        }
        if (api.hasPeople(administrator)) {
            progress.step("There are people in the database: leaving them as they are");
            return;
        }
        progress.step("Making the demo company");
        folder.note(NOTE, BEGUN);
        company.people().forEach(this::hire);
        long requests = company.leave().stream()
                .filter(leave -> request(leave, company))
                .count();
        company.places().forEach(this::place);
        folder.note(NOTE, DONE);
        progress.step(
                "The demo company has " + company.people().size() + " people and " + requests + " leave requests");
    }

    private void hire(DemoCompany.Person person) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", person.name());
        body.put("email", person.email());
        body.put("department", person.department());
        body.put("joiningDate", person.joined());
        body.put("managerId", ids.get(person.manager()));
        body.put("location", person.location());
        body.put("locale", person.locale());
        DaybookApi.Created created = api.post("employees", administrator, body);
        ids.put(person.email(), created.id());
        if (!person.roles().isEmpty()) {
            List<String> roles = new ArrayList<>(List.of("EMPLOYEE"));
            roles.addAll(List.of(person.roles().split(" ")));
            api.patch("employees/" + created.id(), administrator, created.version(), Map.of("roles", roles));
        }
        api.redeem(api.invite(created.id(), administrator), password);
    }

    /** From today on: what was asked for before was asked for without knowing of holidays. */
    private void place(DemoCompany.Place place) {
        api.add(
                "locations",
                administrator,
                Map.of("location", place.location(), "region", place.region(), "validFrom", calendar.today()));
    }

    /** The person, signed in. */
    private String acting(String email) {
        if (!api.isSignedIn(email)) {
            api.signIn(email, password);
        }
        return email;
    }

    /** Submits and decides; false if the leave does not fit around today, as early in January. */
    private boolean request(DemoCompany.Leave leave, DemoCompany company) {
        LocalDate start = calendar.start(leave.when());
        LocalDate end = calendar.end(start, leave.days());
        DemoCompany.Person person = company.person(leave.person()).orElseThrow();
        boolean otherYear = leave.when().contains("%")
                && start.getYear() != calendar.today().getYear();
        if (otherYear || start.isBefore(person.joined()) || !free(leave.person(), start, end)) {
            return false;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("employeeId", ids.get(leave.person()));
        body.put("leaveType", leave.type());
        body.put("startDate", start);
        body.put("endDate", end);
        body.put("startPart", leave.days() == 0.5 ? "MORNING" : null);
        body.put("reason", leave.reason().isEmpty() ? null : leave.reason());
        String request = "leave-requests/"
                + api.post("leave-requests", administrator, body).id();
        String decider = company.managerOf(leave.person()).orElse(administrator);
        Map<String, Object> comment = leave.comment().isEmpty() ? Map.of() : Map.of("comment", leave.comment());
        switch (leave.outcome()) {
            case "approved" -> api.put(request + "/approve", acting(decider), comment);
            case "rejected" -> api.put(request + "/reject", acting(decider), comment);
            case "withdrawn" -> api.put(request + "/withdraw", acting(leave.person()), Map.of());
            default -> {} // open: waits for a decision
        }
        return true;
    }

    private boolean free(String person, LocalDate start, LocalDate end) {
        List<LocalDate[]> earlier = taken.computeIfAbsent(person, nobody -> new ArrayList<>());
        boolean free = earlier.stream().noneMatch(days -> !days[1].isBefore(start) && !days[0].isAfter(end));
        if (free) {
            earlier.add(new LocalDate[] {start, end});
        }
        return free;
    }
}
