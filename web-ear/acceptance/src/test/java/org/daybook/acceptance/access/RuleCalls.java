package org.daybook.acceptance.access;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that set rules: about people of their own, regions without people, or years that nobody sees. */
final class RuleCalls {

    private static final LocalDate FAR_AWAY = LocalDate.of(2900, 1, 1);
    private static final AtomicInteger PACKS = new AtomicInteger();

    private RuleCalls() {}

    static Call leaveType() {
        return post("/leave-types", """
                {"code":"t-%s","name":"Special leave","rules":{"earning":{"unlimited":true}}}
                """.formatted(UUID.randomUUID()));
    }

    static Call policy(Cell cell) {
        long person = cell.outcome() == Outcome.DONE
                ? cell.cast().another(Role.PEER).id()
                : cell.cast().id(Role.PEER);
        return post("/policies", """
                {"leaveType":"annual","group":{"kind":"PERSON","value":"%d"},"validFrom":"2026-04-01",
                 "rules":{"earning":{"yearlyEntitlement":30},"carryOver":{"limit":5,"lastValidDay":"03-31"},"booking":{}}}
                """.formatted(person));
    }

    static Call preview() {
        return post(
                "/policies/preview-change",
                "{\"holiday\":{\"date\":\"2026-07-01\",\"closing\":\"FULL\",\"name\":\"Day off\"}}");
    }

    static Call pack() {
        LocalDate from = FAR_AWAY.plusDays(PACKS.getAndIncrement());
        return post("/policy-packs/neutral/load", "{\"validFrom\":\"" + from + "\"}");
    }

    static Call workPattern() {
        return post("/work-patterns", """
                {"name":"Pattern %s","weeks":[{"mornings":[240,240,240,240,240,0,0],"afternoons":[0,0,0,0,0,0,0]}]}
                """.formatted(UUID.randomUUID()));
    }

    static Call assignment(Cell cell) {
        String path = "/employees/" + cell.personToChange() + "/work-patterns";
        return post(path, "{\"validFrom\":\"2026-06-01\",\"patternId\":1}");
    }

    static Call workplace(Cell cell) {
        String path = "/employees/" + cell.personToChange() + "/workplaces";
        return post(path, "{\"validFrom\":\"2026-06-01\",\"region\":\"de-by\"}");
    }

    static Call override() {
        return post(
                "/holiday-calendars/overrides",
                "{\"region\":\"us-wy\",\"date\":\"2026-07-01\",\"closing\":\"FULL\",\"name\":\"Day off\"}");
    }

    static Call calendarFile() {
        return post("/holiday-calendars/import?region=us-wy", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260702
                SUMMARY:Day off
                END:VEVENT
                END:VCALENDAR
                """).with("Content-Type", "text/calendar");
    }

    static Call location() {
        return post(
                "/locations",
                "{\"location\":\"Place %s\",\"region\":\"us-wy\",\"validFrom\":\"2026-01-01\"}"
                        .formatted(UUID.randomUUID()));
    }

    static Call blackout() {
        return post("/blackout-periods", """
                {"name":"Blackout","startDate":"%1$s","endDate":"%1$s",
                 "group":{"kind":"DEPARTMENT","value":"Nobody %2$s"}}
                """.formatted(FAR_AWAY, UUID.randomUUID()));
    }

    static Call coverageRule() {
        return post("/coverage-rules", """
                {"name":"Desk","group":{"kind":"DEPARTMENT","value":"Nobody %s"},"maximumAway":1,"effect":"WARN"}
                """.formatted(UUID.randomUUID()));
    }

    static Call closure(String path) {
        return post(path, """
                {"name":"Closed","leaveType":"annual","startDate":"2026-12-24","endDate":"2026-12-31",
                 "group":{"kind":"DEPARTMENT","value":"Nobody %s"}}
                """.formatted(UUID.randomUUID()));
    }

    /** A call about something that HR makes first. */
    static Call about(Cell cell, Call made, String method, String path) {
        long id = cell.subject() == Subject.UNKNOWN
                ? Cast.UNKNOWN
                : cell.cast().wire().asAdministrator(made).json().get("id").asLong();
        return Call.of(method, path.replace("{id}", Long.toString(id)));
    }

    private static Call post(String path, String body) {
        return Call.of("POST", path, body);
    }
}
