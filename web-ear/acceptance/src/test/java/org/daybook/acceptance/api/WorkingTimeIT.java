package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leave costs follows from when and where people work on each date. Today is Monday, 2 March 2026. */
@OnTopology
class WorkingTimeIT {

    private static final List<Integer> WEEKDAYS = List.of(240, 240, 240, 240, 240, 0, 0);
    private static final List<Integer> NEVER = List.of(0, 0, 0, 0, 0, 0, 0);

    private static final String FILE = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20260817",
            "DTEND;VALUE=DATE:20260819",
            "RRULE:FREQ=YEARLY;COUNT=2",
            "SUMMARY:Works holiday\\, both",
            "  days",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DTSTART:20260820T090000Z",
            "SUMMARY:Meeting",
            "END:VEVENT",
            "END:VCALENDAR");

    private final Topology topology;
    private final Person hr;
    private final Person ada;

    WorkingTimeIT(Topology topology) {
        this.topology = topology;
        hr = Person.administrator(topology);
        ada = Person.hired(topology);
    }

    private long mornings() {
        return hr.post(
                        "/work-patterns",
                        Map.of(
                                "name",
                                "Mornings " + UUID.randomUUID(),
                                "weeks",
                                List.of(Map.of("mornings", WEEKDAYS, "afternoons", NEVER))))
                .statusCode(201)
                .body("daysPerWeek", is(2.5f))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void works(long pattern, String from) {
        hr.post("/employees/" + ada.id() + "/work-patterns", Map.of("patternId", pattern, "validFrom", from))
                .statusCode(201)
                .body("items.patternId", hasItem((int) pattern));
    }

    private void isPlaced(Map<String, Object> where) {
        hr.post("/employees/" + ada.id() + "/workplaces", where).statusCode(201);
    }

    private double costs(long request) {
        return ada.get("/leave-requests/" + request)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getDouble("workingDays");
    }

    private void eventuallyCosts(double days, long request) {
        Eventually.holds("it costs " + days, Duration.ofSeconds(60), () -> costs(request) == days);
    }

    @Test
    @Tag("smoke")
    void leaveCostsWhatThePatternOfEachDateSays() {
        works(mornings(), "2026-03-16");

        ada.applies("annual", "2026-03-13", "2026-03-16").statusCode(201).body("workingDays", is(1.5f));
    }

    @Test
    void bookedLeaveIsCountedAnewByDate() {
        long request = ada.hasApplied("annual", "2026-04-06", "2026-04-10");
        Person manager = hr;
        manager.put("/leave-requests/" + request + "/approve").statusCode(200);
        long pattern = mornings();

        works(pattern, "2026-04-08");

        ada.get("/leave-requests/" + request)
                .body("workingDays", is(3.5f))
                .body("status", is("APPROVED"))
                .body("version", is(3));
        ada.get("/leave-requests/" + request + "/history")
                .body("items.action", contains("SUBMITTED", "APPROVED", "RECOUNTED"))
                .body("items[2].capacity", is("SYSTEM"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 3.5, 0, 0, 21.5));
        ada.get("/employees/" + ada.id() + "/ledger?leaveType=annual")
                .body("accounts[0].days.amount", is(List.of(1, 1, 0.5f, 0.5f, 0.5f)))
                .body("accounts[0].entries.findAll { it.kind == 'REVERSAL' }", hasSize(3))
                .body("accounts[0].entries.findAll { it.kind == 'REVERSAL' }.reason.unique()", hasSize(1));

        // The same decision by the same person is still no other one.
        manager.put("/leave-requests/" + request + "/approve").statusCode(200);
        Map<String, Object> nothing = Map.of("validFrom", "2026-04-08");
        hr.post("/employees/" + ada.id() + "/work-patterns", nothing)
                .statusCode(201)
                .body("items", hasSize(0));
        ada.get("/leave-requests/" + request).body("workingDays", is(5)).body("version", is(4));
    }

    @Test
    void patternsThatAlternateBeginWithTheirFirstWeek() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Every other week " + UUID.randomUUID());
        body.put("firstWeekOf", "2026-03-04");
        body.put(
                "weeks",
                List.of(
                        Map.of("mornings", WEEKDAYS, "afternoons", WEEKDAYS),
                        Map.of("mornings", NEVER, "afternoons", NEVER)));
        JsonPath made =
                hr.post("/work-patterns", body).statusCode(201).extract().jsonPath();
        assertThat(made.getString("firstWeekOf")).isEqualTo("2026-03-02");

        works(made.getLong("id"), "2026-03-01");

        ada.applies("annual", "2026-03-09", "2026-03-13").statusCode(422).body("type", is("/problems/no-working-days"));
        ada.applies("annual", "2026-03-06", "2026-03-16").statusCode(201).body("workingDays", is(2));
    }

    @Test
    void aMoveChangesHolidaysFromItsDayOn() {
        long before = ada.hasApplied("annual", "2026-04-27", "2026-05-01");
        long after = ada.hasApplied("annual", "2026-05-11", "2026-05-15");

        isPlaced(Map.of("region", "de-by", "validFrom", "2026-05-04"));

        assertThat(costs(before)).isEqualTo(5);
        assertThat(costs(after)).isEqualTo(4); // without Ascension Day
        ada.get("/employees/" + ada.id() + "/holidays?year=2026")
                .statusCode(200)
                .body("items.date", hasItems("2026-05-14", "2026-11-01"))
                .body("items.findAll { it.date < '2026-05-04' }", hasSize(0));
        ada.get("/employees/" + ada.id() + "/workplaces").body("items.region", contains("de-by"));
    }

    @Test
    void aRecordThatNamesAnotherLocationCountsFromTodayOn() {
        String place = "Munich " + UUID.randomUUID();
        hr.post("/locations", Map.of("location", place, "region", "de-by", "validFrom", "2020-01-01"))
                .statusCode(201)
                .body("items.location", hasItem(place));
        long past = ada.hasApplied("annual", "2026-01-06", "2026-01-06"); // Epiphany, a holiday there
        long future = ada.hasApplied("annual", "2026-05-14", "2026-05-15");
        String tag =
                ada.request().get("/employees/" + ada.id()).then().extract().header("ETag");

        hr.patch("/employees/" + ada.id(), tag, Map.of("location", place)).statusCode(200);

        assertThat(costs(past)).isEqualTo(1);
        assertThat(costs(future)).isEqualTo(1);
    }

    @Test
    void theCompanyMayCloseHalfADayOrTakeAHolidayBack() {
        isPlaced(Map.of("region", "ch-zh", "validFrom", "2026-01-01"));
        long half = ada.hasApplied("annual", "2026-06-10", "2026-06-10");
        Map<String, Object> party =
                Map.of("region", "ch-zh", "date", "2026-06-10", "closing", "AFTERNOON", "name", "Company party");

        hr.post("/holiday-calendars/overrides", party)
                .statusCode(201)
                .body("closing", is("AFTERNOON"))
                .body("region", is("ch-zh"));

        eventuallyCosts(0.5, half);
        ada.get("/holiday-calendars/ch-zh?year=2026")
                .statusCode(200)
                .body("items.find { it.date == '2026-06-10' }.closed", is("AFTERNOON"))
                .body("items.date", hasItem("2026-08-01"));
        hr.get("/holiday-calendars/overrides?year=2026").body("items.name", hasItem("Company party"));
        ada.post("/holiday-calendars/overrides", party).statusCode(403);
        hr.post("/holiday-calendars/overrides", Map.of("region", "ch-zh", "date", "2026-06-10", "closing", "WITHDRAWN"))
                .statusCode(201);
        eventuallyCosts(1, half);
    }

    @Test
    void aLocationsRegionCountsForAllWhoWorkThere() {
        String place = "Vienna " + UUID.randomUUID();
        isPlaced(Map.of("location", place, "validFrom", "2026-01-01"));
        long request = ada.hasApplied("annual", "2026-10-26", "2026-10-27");

        hr.post("/locations", Map.of("location", place, "region", "at", "validFrom", "2026-07-01"))
                .statusCode(201);

        eventuallyCosts(1, request);
    }

    @Test
    void holidaysAreImportedFromACalendarFileOnce() {
        isPlaced(Map.of("region", "us-ak", "validFrom", "2026-01-01"));
        long request = ada.hasApplied("annual", "2026-08-17", "2026-08-20");

        hr.request()
                .contentType("text/calendar; charset=utf-8")
                .body(FILE)
                .post("/holiday-calendars/import?region=us-ak")
                .then()
                .statusCode(200)
                .body("imported", is(4))
                .body("unchanged", is(0))
                .body("skipped", hasSize(1));
        eventuallyCosts(2, request);
        ada.get("/employees/" + ada.id() + "/holidays?year=2027")
                .body("items.name", hasItem("Works holiday, both days"));
        hr.request()
                .contentType("text/calendar; charset=utf-8")
                .body(FILE)
                .post("/holiday-calendars/import?region=us-ak")
                .then()
                .body("imported", is(0))
                .body("unchanged", is(4));
        ada.get("/holiday-calendars/us-ak?year=2026")
                .body("items.find { it.date == '2026-08-18' }.name", is("Works holiday, both days"));
    }

    @Test
    void itCanBeToldWhatWasKnownOfWorkingDays() {
        String days = "/employees/" + ada.id() + "/working-days?from=2026-05-13&to=2026-05-17";
        Instant before = Instant.now(); // rows are recorded by the real time
        isPlaced(Map.of("region", "de-by", "validFrom", "2026-01-01"));
        works(mornings(), "2026-05-15");

        ada.get(days)
                .statusCode(200)
                .body("items.worked", is(List.of(1, 0, 0.5f, 0, 0)))
                .body("items[1].holiday", is("Ascension Day"))
                .body("items[1].closed", is("FULL"));
        ada.get(days + "&knownAt=" + before)
                .body("items.worked", is(List.of(1, 1, 1, 0, 0)))
                .body("items[1].holiday", nullValue());
        ada.get("/employees/" + ada.id() + "/working-days?from=2026-05-17&to=2026-05-13")
                .statusCode(422)
                .body("type", is("/problems/invalid-date-range"));
        ada.get("/employees/" + ada.id() + "/working-days?from=2026-01-01&to=2027-01-02")
                .statusCode(422);
    }

    @Test
    void countingAnewWaitsForThoseWhoMayHaveCountedBefore() throws SQLException {
        isPlaced(Map.of("region", "ch-be", "validFrom", "2026-01-01"));
        long request = ada.hasApplied("annual", "2026-06-17", "2026-06-17");
        try (Connection connection = topology.database().connect();
                Statement other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("SELECT pg_current_xact_id()");
            hr.post(
                            "/holiday-calendars/overrides",
                            Map.of("region", "ch-be", "date", "2026-06-17", "closing", "FULL", "name", "Village fair"))
                    .statusCode(201);
            Eventually.holds("counting has begun", Duration.ofSeconds(60), this::isCountingAnew);
            hr.get("/recounts")
                    .statusCode(200)
                    .body("items[0].cause", is("The holidays of 2026-06-17 changed."))
                    .body("items[0].firstDay", is("2026-06-17"))
                    .body("items[0].changed", is(0))
                    .body("items[0].finishedAt", nullValue());
            connection.rollback();
        }

        eventuallyCosts(0, request);
        hr.get("/recounts").body("items[0].changed", is(1)).body("items[0].finishedAt", notNullValue());
        ada.get("/recounts").statusCode(403);
    }

    private boolean isCountingAnew() {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT barrier IS NOT NULL FROM leave.recounts ORDER BY id DESC LIMIT 1")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNoCalendarFileIsRefused() {
        for (String wrong : List.of("", "{}", "BEGIN:VEVENT")) {
            hr.request()
                    .contentType("text/calendar; charset=utf-8")
                    .body(wrong)
                    .post("/holiday-calendars/import")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void wrongInputIsNamed() {
        String own = "/employees/" + hr.id() + "/work-patterns";
        Map<String, Object> short1 = Map.of("mornings", List.of(240), "afternoons", WEEKDAYS);
        hr.post("/work-patterns", Map.of("name", "Short", "weeks", List.of(short1)))
                .statusCode(400)
                .body("errors[0].pointer", is("/weeks/0/mornings"));
        hr.post(
                        "/work-patterns",
                        Map.of("name", "None", "weeks", List.of(Map.of("mornings", NEVER, "afternoons", NEVER))))
                .statusCode(400)
                .body("errors[0].pointer", is("/weeks"));
        hr.post("/employees/" + ada.id() + "/work-patterns", Map.of("patternId", 999_999, "validFrom", "2026-04-01"))
                .statusCode(400)
                .body("errors[0].pointer", is("/patternId"));
        hr.post("/employees/" + ada.id() + "/workplaces", Map.of("region", "xx-yy", "validFrom", "2026-04-01"))
                .statusCode(400)
                .body("errors[0].pointer", is("/region"));
        hr.post("/holiday-calendars/overrides", Map.of("date", "2026-04-01", "closing", "FULL"))
                .statusCode(400)
                .body("errors[0].pointer", is("/name"));
        hr.get("/holiday-calendars/xx").statusCode(404);
        hr.post(own, Map.of("patternId", 1, "validFrom", "2026-04-01")).statusCode(403);
        ada.post("/employees/" + ada.id() + "/workplaces", Map.of("region", "de", "validFrom", "2026-04-01"))
                .statusCode(403);
    }
}
