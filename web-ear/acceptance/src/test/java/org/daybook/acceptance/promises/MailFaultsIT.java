package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.MailStub;
import org.daybook.acceptance.topology.MailStub.Taken;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S6, S7 and S8: no mail is lost or told too late, whatever happens to nodes and to the mail server. */
@OnTopology
@Tag("cluster")
class MailFaultsIT {

    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final int PEOPLE = 20;
    private static final int WEEKS = 45;

    private final Topology topology;
    private final Api api;
    private final Company company;

    private final Mailroom room;
    private int decisions;

    MailFaultsIT(Topology topology) throws SQLException {
        this.topology = topology;
        api = Api.nodesOf(topology);
        company = new Company(api);
        room = Mailroom.open(topology, api);
    }

    @AfterAll
    static void closeTheMailServer(Topology topology) {
        topology.mail().close();
    }

    @Test
    void s6NothingIsLostWhenANodeDies() throws Exception {
        nothingIsLost(20, 1, true);
    }

    /** Nobody helps time along here. */
    @Test
    @Tag("full")
    void s6AThousandDecisionsAndTenKills() throws Exception {
        nothingIsLost(1000, 10, false);
    }

    private void nothingIsLost(int wanted, int kills, boolean hurried) throws Exception {
        Person manager = company.hire(null);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(company.hire(manager));
        }
        for (int kill = 0; kill < kills; kill++) {
            while (decisions < wanted * (2 * kill + 1) / (2 * kills)) {
                decideNext(manager, people);
            }
            killOneWithAMailInItsHands(
                    topology.nodes().get(kill % topology.nodes().size()), manager, people);
        }
        while (decisions < wanted) {
            decideNext(manager, people);
        }
        if (hurried) {
            room.timePasses();
        }
        room.await("nothing waits", Duration.ofMinutes(4), () -> waiting() == 0);

        List<Taken> told = room.server().taken().stream()
                .filter(mail -> people.stream().anyMatch(one -> one.email().equalsIgnoreCase(mail.to())))
                .toList();
        Set<String> ids = told.stream().map(mail -> mail.header("Message-ID")).collect(Collectors.toSet());
        System.out.printf("S6: %d decisions, %d mails, %d message ids%n", decisions, told.size(), ids.size());
        assertThat(ids).hasSize(decisions);
        assertThat(told.size() - ids.size()).isLessThanOrEqualTo(kills);
        Invariants.hold(topology);
    }

    /** The server has taken in all of a mail and says nothing: what becomes of it, its node does not live to learn. */
    private void killOneWithAMailInItsHands(Node node, Person manager, List<Person> people) {
        MailStub server = room.server().answering(".", MailStub.HANG);
        room.await("each node has a mail in its hands", RECOVERY, () -> {
            decideNext(manager, people);
            return server.hanging() == topology.nodes().size();
        });
        long pid = node.pid();
        node.kill();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        System.out.printf(
                "S6: killed process %d after %d decisions, %d mails taken%n",
                pid, decisions, server.taken().size());
        server.open();
        node.start();
    }

    private void decideNext(Person manager, List<Person> people) {
        int round = decisions / PEOPLE;
        LocalDate day = day(round % WEEKS, DayOfWeek.of(1 + round / WEEKS));
        long request = company.submit(people.get(decisions % PEOPLE), "unpaid", day)
                .expecting(201)
                .id();
        company.act(manager, request, "approve").expecting(200);
        decisions++;
    }

    @Test
    @Tag("full")
    void s7TheMailServerFailsInEveryWay() throws Exception {
        Company.warmUp(topology);
        Person manager = company.hire(null);
        Person person = company.hire(manager);
        long usual = slowest(manager, person, 0);
        MailStub server = room.server();
        room.await("mails are taken", RECOVERY, () -> waiting() == 0);
        int taken = server.taken().size();

        server.answering(MailStub.GREETING, "421 4.3.2 Closing down");
        int connections = server.connections();
        long during = slowest(manager, person, 1);
        LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
        int attempts = server.connections() - connections;
        System.out.printf(
                "S7: 421 for 20 s: %d connections; slowest call %d ms, before %d ms%n", attempts, during, usual);
        // Two nodes, each with an attempt a second until the circuit breaker lets one through in five seconds.
        assertThat(attempts).isBetween(2, 24);

        server.close();
        slowest(manager, person, 2);
        server.open().answering(MailStub.GREETING, MailStub.HANG);
        long hanging = slowest(manager, person, 3);
        System.out.printf("S7: hangs after connect: slowest call %d ms%n", hanging);
        assertThat(Math.max(during, hanging)).isLessThan(2 * usual + 1000);
        assertThat(server.taken()).hasSize(taken);

        server.open();
        room.await("all is delivered after the recovery", RECOVERY, () -> waiting() == 0);
        assertThat(parked()).isEmpty();
    }

    @Test
    void s7OneRecipientIsRefused() throws Exception {
        Person manager = company.hire(null);
        Person refused = company.hire(manager);
        Person greylisted = company.hire(manager);
        Person fine = company.hire(manager);
        room.server()
                .answering("RCPT " + refused.email(), "550 5.1.1 No such user")
                .answering("RCPT " + greylisted.email(), "451 4.7.1 Greylisted");
        for (Person person : List.of(refused, greylisted, fine)) {
            decide(manager, person, 6);
        }
        room.only(fine.email());
        room.await("the refused one is parked", RECOVERY, () -> parked().size() == 1);
        JsonNode mail = parked().get(0);
        assertThat(mail.path("recipientId").asLong()).isEqualTo(refused.id());
        assertThat(mail.path("note").asText()).startsWith("550 5.1.1 No such user");
        assertThat(mail.path("attempts").asInt()).isEqualTo(1);
        room.await("the other one is put off", RECOVERY, () -> attempts(greylisted) == 1);

        room.server().open();
        room.timePasses();
        room.only(greylisted.email());
        String resend = "/outbox/" + mail.path("id").asLong() + "/resend";
        api.put(resend, refused.email(), null).expecting(403);
        api.put(resend, Topology.ADMIN, null).expecting(200);
        room.only(refused.email());
        room.await("it is noted", RECOVERY, () -> waiting() == 0);
        assertThat(api.put(resend, Topology.ADMIN, null).verdict()).isEqualTo("409 mail-ended");
    }

    @Test
    void s8WhatIsNoLongerSoIsNotSent() throws Exception {
        Person manager = company.hire(null);
        Person person = company.hire(manager);
        room.server().close();
        long approved = decide(manager, person, 8);
        company.act(person, approved, "cancel").expecting(200);
        long decided = decide(manager, person, 9);
        long withdrawn = company.submit(person, "unpaid", day(10, DayOfWeek.TUESDAY))
                .expecting(201)
                .id();
        // Not by a call, which would supersede it by its own mail: found when it is about to be sent.
        setStatus(withdrawn, "WITHDRAWN");
        try {
            room.server().open();
            room.await("nothing waits", RECOVERY, () -> waiting() == 0);
        } finally {
            setStatus(withdrawn, "PENDING");
        }

        assertThat(room.standings(approved))
                .containsExactly("LEAVE_DECIDED SUPERSEDED", "LEAVE_SUBMITTED SUPERSEDED", "LEAVE_TAKEN_BACK SENT");
        assertThat(room.standings(decided)).containsExactly("LEAVE_DECIDED SENT", "LEAVE_SUBMITTED SUPERSEDED");
        assertThat(room.standings(withdrawn)).containsExactly("LEAVE_SUBMITTED SUPERSEDED");
        assertThat(room.server().takenFor(person.email())).hasSize(1);
        assertThat(room.server().takenFor(manager.email())).hasSize(1);
    }

    private void setStatus(long request, String status) throws SQLException {
        topology.database().execute("UPDATE leave.leave_requests SET status = '" + status + "' WHERE id = " + request);
    }

    private long decide(Person manager, Person person, int week) {
        long request = company.submit(person, "unpaid", day(week, DayOfWeek.TUESDAY))
                .expecting(201)
                .id();
        company.act(manager, request, "approve").expecting(200);
        return request;
    }

    /** Milliseconds of the slowest of some calls but one. */
    private long slowest(Person manager, Person person, int round) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long begin = System.nanoTime();
            long request = company.submit(person, "unpaid", day(round * 10 + i, DayOfWeek.FRIDAY))
                    .expecting(201)
                    .id();
            company.act(manager, request, "approve").expecting(200);
            times.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        times.sort(null);
        return times.get(times.size() - 2);
    }

    private int waiting() {
        return api.get("/outbox?status=WAITING", Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items")
                .size();
    }

    private int attempts(Person person) {
        return api.get("/outbox?recipientId=" + person.id(), Topology.ADMIN)
                .expecting(200)
                .json()
                .at("/items/0/attempts")
                .asInt();
    }

    private List<JsonNode> parked() {
        List<JsonNode> parked = new ArrayList<>();
        api.get("/outbox?status=PARKED", Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items")
                .forEach(parked::add);
        return parked;
    }
}
