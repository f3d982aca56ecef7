package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be read one by one is not told by lists, filters, counts, searches, entity tags or refusals either. */
@OnTopology
class ConcealmentIT {

    private static final Line READING = Line.find("GET", "/leave-requests/{id}");
    private static final Map<Role, Long> REQUESTS = new EnumMap<>(Role.class);

    private final Cast cast;
    private final Wire wire;

    ConcealmentIT(Topology topology) {
        cast = Cast.at(topology);
        wire = cast.wire();
        for (Role role : Role.values()) {
            REQUESTS.computeIfAbsent(role, owner -> cast.pending(cast.person(owner), "unpaid"));
        }
    }

    private Answer get(Onlooker viewer, String path) {
        Answer answer = wire.send(Call.get(path), cast.token(viewer.role()));
        assertThat(answer.status()).as("%s by %s: %s", path, viewer, answer).isEqualTo(200);
        return answer;
    }

    private static boolean mayRead(Onlooker viewer, Role owner) {
        return Outcome.about(READING, viewer, owner) == Outcome.DONE;
    }

    /** Every page of a list of leave requests. */
    private List<JsonNode> all(Onlooker viewer, String query) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page =
                    get(viewer, "/leave-requests?limit=200&" + query + cursor).json();
            page.get("items").forEach(items::add);
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asText();
        }
        return items;
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "MANAGER", "MANAGERS_MANAGER", "OTHER_MANAGER", "HR", "ADMIN", "AUDITOR"})
    void filtersFindWhatMayBeReadAndNothingElse(Onlooker viewer) {
        for (Role owner : Role.values()) {
            for (String filter : List.of(
                    "",
                    "&status=PENDING",
                    "&leaveType=unpaid",
                    "&from=2025-01-01&to=2027-12-31",
                    "&department=" + cast.department(owner).replace(" ", "%20"))) {
                assertThat(all(viewer, "employeeId=" + cast.id(owner) + filter).isEmpty())
                        .as("%s asks for %s%s", viewer, owner, filter)
                        .isEqualTo(!mayRead(viewer, owner));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "MANAGER", "MANAGERS_MANAGER", "OTHER_MANAGER"})
    void aListHoldsNobodyElse(Onlooker viewer) {
        Set<Long> hidden = new TreeSet<>();
        for (Role owner : Role.values()) {
            if (!mayRead(viewer, owner)) {
                hidden.add(cast.id(owner));
            }
        }

        for (String query : List.of(
                "status=PENDING", "department=" + cast.department(Role.MEMBER).replace(" ", "%20"))) {
            assertThat(all(viewer, query))
                    .extracting(item -> item.get("employeeId").asLong())
                    .doesNotContainAnyElementsOf(hidden);
        }
        assertThat(hidden).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "MANAGER", "MANAGERS_MANAGER", "OTHER_MANAGER"})
    void countsCountWhatTheListHolds(Onlooker viewer) {
        JsonNode stats = get(viewer, "/dashboard/stats").json();

        assertThat(stats.at("/requests/pending").asInt())
                .isEqualTo(all(viewer, "status=PENDING&from=2026-01-01&to=2026-12-31")
                        .size());
        JsonNode upcoming = stats.get("upcoming");
        upcoming.forEach(leave -> assertThat(
                        get(viewer, "/leave-requests/" + leave.get("id").asLong())
                                .status())
                .isEqualTo(200));
    }

    @Test
    void aSearchDoesNotLookAtWhatIsNotShown() {
        for (String text : List.of("2020-01-01", "AUDITOR%20" + cast.department(Role.HR), "HR,ADMIN", "en-GB")) {
            assertThat(get(Onlooker.PEER, "/employees?q=" + text.replace(" ", "%20"))
                            .json()
                            .get("items"))
                    .isEmpty();
        }
    }

    @Test
    void anEntityTagTellsNothing() {
        String path = "/leave-requests/%d";
        long hidden = REQUESTS.get(Role.MEMBER);
        String tag = wire.asAdministrator(Call.get(path.formatted(hidden))).tag();

        for (String tags : List.of(tag, "*", "\"v0-0123456789abcdef\", " + tag)) {
            assertSame(
                    Call.get(path.formatted(hidden)).with("If-None-Match", tags),
                    hidden,
                    Call.get(path.formatted(Cast.UNKNOWN)).with("If-None-Match", tags));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "withdraw", "cancel", "undo"})
    void aRefusedStepTellsNothing(String step) {
        long decided = cast.pending(cast.person(Role.MEMBER), "unpaid");
        String tag = wire.asAdministrator(Call.of("PUT", "/leave-requests/" + decided + "/approve"))
                .tag();
        String good = "{\"comment\":\"Said\"}";
        String tooLong = "{\"comment\":\"" + "x".repeat(1001) + "\"}";

        for (long hidden : List.of(decided, REQUESTS.get(Role.MEMBER))) {
            for (String ifMatch : List.of("*", tag, "\"v99-0123456789abcdef\"")) {
                for (String body : List.of(good, tooLong, "{}")) {
                    assertSame(
                            Call.of("PUT", "/leave-requests/" + hidden + "/" + step, body)
                                    .with("If-Match", ifMatch),
                            hidden,
                            Call.of("PUT", "/leave-requests/" + Cast.UNKNOWN + "/" + step, body)
                                    .with("If-Match", ifMatch));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/employees/%d/balance?year=2026",
                "/employees/%d/ledger?leaveType=annual",
                "/employees/%d/ledger?leaveType=none",
                "/employees/%d/leave-history?limit=1"
            })
    void questionsAboutSomebodyTellNothing(String path) {
        for (Role hidden : List.of(Role.MEMBER, Role.OUTSIDER, Role.FORMER)) {
            assertSame(
                    Call.get(path.formatted(cast.id(hidden))), cast.id(hidden), Call.get(path.formatted(Cast.UNKNOWN)));
        }
    }

    /** For a peer, what is hidden and what does not exist give one answer. */
    private void assertSame(Call hidden, long id, Call unknown) {
        Answer ofHidden = wire.send(hidden, cast.token(Role.PEER));
        Answer ofUnknown = wire.send(unknown, cast.token(Role.PEER));

        assertThat(ofHidden.appearance(id)).as(hidden.toString()).isEqualTo(ofUnknown.appearance(Cast.UNKNOWN));
        assertThat(ofHidden.status()).isBetween(400, 499);
    }
}
