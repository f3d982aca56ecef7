package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.daybook.acceptance.access.Cast.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.daybook.employee.ServiceScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody helps themselves: not to leave, not to days, not to rights. */
@OnTopology
class SelfServiceIT {

    private static final String ADJUSTMENT =
            "{\"leaveType\":\"annual\",\"year\":2026,\"days\":5,\"reason\":\"For me\"}";

    private final Topology topology;
    private final Cast cast;
    private final Wire wire;

    SelfServiceIT(Topology topology) {
        this.topology = topology;
        cast = Cast.at(topology);
        wire = cast.wire();
    }

    private Answer by(Role role, Call call) {
        return wire.send(call, cast.token(role));
    }

    private static void assertRefused(Answer answer, String... codes) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.json().get("type").asText().replaceFirst("/problems/", ""))
                .isIn((Object[]) codes);
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "LEAD", "HEAD", "HR", "ADMIN", "AUDITOR"})
    void nobodyDecidesOnTheirOwnLeave(Role role) {
        long request = cast.pending(cast.person(role), "unpaid");
        String path = "/leave-requests/" + request;

        assertRefused(by(role, Call.of("PUT", path + "/approve")), "self-approval", "forbidden");
        assertRefused(by(role, Call.of("PUT", path + "/reject", "{\"comment\":\"No\"}")), "self-approval", "forbidden");
        assertThat(by(role, Call.get(path)).json().get("status").asText()).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "LEAD", "HEAD", "HR", "ADMIN", "AUDITOR"})
    void nobodyCorrectsTheirOwnBalance(Role role) {
        String path = "/employees/" + cast.id(role) + "/adjustments";

        assertRefused(by(role, Call.of("POST", path, ADJUSTMENT)), "self-approval", "forbidden");
    }

    @Test
    void noProgramDoesItForWhoMadeIt() {
        Call added = Call.of("POST", "/service-accounts", cast.serviceAccount(EnumSet.allOf(ServiceScope.class)));
        String token = by(Role.ADMIN, added).json().get("token").asText();
        String path = "/employees/" + cast.id(Role.ADMIN) + "/adjustments";

        assertRefused(wire.send(Call.of("POST", path, ADJUSTMENT), "Bearer " + token), "self-approval");
    }

    @ParameterizedTest
    @EnumSource(names = {"HR", "LEAD", "AUDITOR"})
    void onlyAdministratorsGrantRoles(Role role) {
        Person somebody = cast.another(Role.MEMBER);
        for (long id : List.of(somebody.id(), cast.id(role))) {
            assertRefused(by(role, patch(id, "{\"roles\":[\"EMPLOYEE\",\"ADMIN\"]}")), "forbidden");
            assertRefused(by(role, patch(id, "{\"roles\":[\"EMPLOYEE\",\"HR\",\"AUDITOR\"]}")), "forbidden");
        }
        String hired = cast.details(Role.MEMBER).replaceFirst("\\{", "{\"roles\":[\"EMPLOYEE\",\"HR\"],");
        assertRefused(by(role, Call.of("POST", "/employees", hired)), "forbidden");
    }

    @Test
    void noProgramGrantsRoles() {
        Call added = Call.of("POST", "/service-accounts", cast.serviceAccount(EnumSet.allOf(ServiceScope.class)));
        String token = "Bearer " + by(Role.ADMIN, added).json().get("token").asText();
        Person somebody = cast.another(Role.MEMBER);

        assertRefused(wire.send(patch(somebody.id(), "{\"roles\":[\"EMPLOYEE\",\"ADMIN\"]}"), token), "forbidden");
        assertRefused(
                wire.send(Call.of("PUT", "/employees/" + somebody.id() + "/account/disable"), token), "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"roles\":[\"EMPLOYEE\"]}", "{\"email\":\"taken.over@daybook.test\"}"})
    void hrDoesNotTakeAnAdministratorOver(String change) {
        assertRefused(by(Role.HR, patch(cast.id(Role.ADMIN), change)), "forbidden");
    }

    /** Whoever gets the mail of somebody can become them. */
    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "AUDITOR", "HR"})
    void onlyAdministratorsChangeTheAddressOfSomebodyWithARole(Role role) {
        long id = cast.another(role).id();
        String change = "{\"email\":\"" + UUID.randomUUID() + "@daybook.test\"}";

        assertRefused(by(Role.HR, patch(id, change)), "forbidden");
        assertThat(by(Role.ADMIN, patch(id, change)).status()).isEqualTo(200);
        assertThat(by(Role.HR, patch(cast.another(Role.MEMBER).id(), change.replace("@", ".2@")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void administratorsDoGrantRoles() {
        Person somebody = cast.another(Role.MEMBER);

        assertThat(by(Role.ADMIN, patch(somebody.id(), "{\"roles\":[\"EMPLOYEE\",\"AUDITOR\"]}"))
                        .status())
                .isEqualTo(200);
        String token = topology.authorization(somebody.email());
        assertThat(wire.send(Call.get("/employees/" + cast.id(Role.OUTSIDER) + "/balance"), token)
                        .status())
                .isEqualTo(200);
    }

    private Call patch(long id, String body) {
        String tag = wire.asAdministrator(Call.get("/employees/" + id)).tag();
        return Call.of("PATCH", "/employees/" + id, body).with("If-Match", tag);
    }
}
