package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.MailStub.Taken;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails reach people, say what is so, and only to those who may know it. */
@OnTopology
class MailIT {

    private static final Pattern LINK = Pattern.compile("/sign-in/link#([A-Za-z0-9_-]{43})");

    private final Api api;
    private final Company company;
    private final Mailroom room;

    MailIT(Topology topology) throws SQLException {
        api = Api.nodesOf(topology);
        company = new Company(api);
        room = Mailroom.open(topology, api);
    }

    @AfterAll
    static void closeTheMailServer(Topology topology) {
        topology.mail().close();
    }

    @Test
    @Tag("smoke")
    void whoDecidesAndWhoAskedAreTold() throws Exception {
        Person manager = company.hire(null);
        Person person = company.hire(manager);
        String wish = Company.leave("annual", day(2, DayOfWeek.THURSDAY), day(3, DayOfWeek.TUESDAY))
                .replace("}", ",\"reason\":\"Hiking\\nin the Alps\"}");
        long request =
                api.post("/leave-requests", person.email(), wish).expecting(201).id();
        Taken asked = room.only(manager.email());
        assertThat(Mailroom.read(asked))
                .contains("Somebody asks for leave", "Thursday, 26 March 2026", "Annual leave", "4 days")
                .contains("> Hiking", "Nobody else of the team");

        company.act(manager, request, "approve").expecting(200);
        Taken told = room.only(person.email());
        assertThat(Mailroom.read(told)).contains("Approved: your leave", "tested", "Somebody");
        assertThat(told.header("References"))
                .isEqualTo(asked.header("References"))
                .isNotEmpty();
        assertThat(told.header("Message-ID")).isNotEqualTo(asked.header("Message-ID"));
        assertThat(told.header("Auto-Submitted")).isEqualTo("auto-generated");

        company.act(person, request, "cancel").expecting(200);
        assertThat(Mailroom.read(room.nth(manager.email(), 2))).contains("does not take this leave");
        room.await(
                "all is noted",
                Duration.ofSeconds(20),
                () -> room.standings(request).stream().allMatch(mail -> mail.endsWith(" SENT")));
    }

    @Test
    void managersLearnOfAnAbsenceOnly() throws Exception {
        Person manager = company.hire(null);
        Person person = company.hire(manager);
        String wish = Company.leave("sick", day(4, DayOfWeek.MONDAY), day(4, DayOfWeek.MONDAY))
                .replace("}", ",\"reason\":\"Influenza\"}");
        api.post("/leave-requests", person.email(), wish).expecting(201);

        assertThat(Mailroom.read(room.only(manager.email())))
                .contains("Absence")
                .doesNotContainIgnoringCase("sick")
                .doesNotContain("Influenza", "Left in");
    }

    @Test
    void whoeverWantsNoMailGetsNone() throws Exception {
        Person manager = company.hire(null);
        Person person = company.hire(manager);
        String path = "/employees/" + person.id() + "/notifications";
        assertThat(api.get(path, person.email())
                        .expecting(200)
                        .json()
                        .path("leaveDecided")
                        .asBoolean())
                .isTrue();
        JsonNode chosen = api.put(path, person.email(), "{\"leaveDecided\":false}")
                .expecting(200)
                .json();
        assertThat(chosen.path("leaveDecided").asBoolean()).isFalse();
        assertThat(chosen.path("leaveTakenBack").asBoolean()).isTrue();
        long request = company.submit(person, "unpaid", day(5, DayOfWeek.MONDAY))
                .expecting(201)
                .id();
        company.act(manager, request, "approve").expecting(200);

        assertThat(room.standings(request)).noneMatch(mail -> mail.startsWith("LEAVE_DECIDED"));
    }

    @Test
    void linksInMailsSetPasswords() throws Exception {
        String email = UUID.randomUUID() + "@daybook.test";
        long id = api.post(
                        "/employees",
                        Topology.ADMIN,
                        "{\"name\":\"Zoë, R\u00fcdiger\",\"email\":\"" + email
                                + "\",\"department\":\"Ops\",\"locale\":\"de-DE\",\"joiningDate\":\"2025-01-06\"}")
                .expecting(201)
                .id();
        api.post("/employees/" + id + "/invitation", Topology.ADMIN, null).expecting(201);
        String invitation = Mailroom.read(room.only(email));
        assertThat(invitation).contains("Willkommen, Zoë, Rüdiger", "Passwort vergeben");
        redeem(invitation, SignIn.PASSWORD);

        String wish = "{\"email\":\"" + email + "\"}";
        api.post("/auth/reset-requests", email, wish).expecting(202);
        String reset = Mailroom.read(room.nth(email, 2));
        redeem(reset, SignIn.PASSWORD + "!");
        assertThat(room.standings(id)).containsExactly("ACCOUNT_INVITATION SENT", "PASSWORD_RESET SENT");

        api.post("/auth/reset-requests", email, wish).expecting(202);
        api.post("/auth/reset-requests", email, wish).expecting(202);
        room.await(
                "a flood is no flood",
                Duration.ofSeconds(20),
                () -> room.standings(id).stream().noneMatch(mail -> mail.endsWith("WAITING")));
        assertThat(room.server().takenFor(email)).hasSizeLessThanOrEqualTo(3);
    }

    private void redeem(String mail, String password) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        api.post(
                        "/auth/links/redeem",
                        Topology.ADMIN,
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(link.group(1), password))
                .expecting(204);
    }
}
