package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The signing key is replaced while people work: nobody is turned away. */
@OnTopology
class KeyRotationIT {

    private static final int CLIENTS = 4;
    private static final int MOST_TOKENS = 20;
    private static final Duration PAUSE = Duration.ofMillis(20);
    /** Longer than a node goes without asking for keys that it does not know. */
    private static final Duration PUBLISHED = Duration.ofSeconds(3);

    private static final Duration TICK = Duration.ofSeconds(40);

    private final Topology topology;
    private final Cast cast;
    private final Wire wire;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    KeyRotationIT(Topology topology) {
        this.topology = topology;
        cast = Cast.at(topology);
        wire = cast.wire();
    }

    @Test
    void threeNewKeysInAMinuteTurnNobodyAway() throws Exception {
        underLoad(() -> {
            for (int i = 0; i < 3; i++) {
                age();
                String newest = nextKey();
                LockSupport.parkNanos(PUBLISHED.toNanos());
                topology.database()
                        .execute("UPDATE employee.signing_keys SET signs_from = clock_timestamp() WHERE kid = '"
                                + newest + "'");
                Eventually.holds("tokens of the new key", Duration.ofSeconds(90), () -> keys.contains(newest));
            }
            return null;
        });

        assertThat(keys).hasSizeGreaterThanOrEqualTo(4);
    }

    /** As in production, but every two minutes: a new key waits until every node knows it, an old one until nobody uses it. */
    @Test
    @Tag("full")
    void twentyMinutesOfRotationTurnNobodyAway() throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(20).toNanos();
        underLoad(() -> {
            while (System.nanoTime() < end) {
                age();
                nextKey();
                LockSupport.parkNanos(Duration.ofMinutes(2).toNanos());
            }
            return null;
        });

        assertThat(keys).hasSizeGreaterThanOrEqualTo(8);
    }

    /** Makes the newest key old enough to be replaced at the next tick. */
    private void age() throws SQLException {
        topology.database().execute("UPDATE employee.signing_keys SET created_at = created_at - interval '400 days'");
    }

    /** The key that was made since all were aged. */
    private String nextKey() {
        String[] found = new String[1];
        Eventually.holds("a new key", TICK, () -> {
            try (Connection connection = topology.database().connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT kid FROM employee.signing_keys"
                            + " WHERE created_at > clock_timestamp() - interval '1 day'")) {
                found[0] = rows.next() ? rows.getString(1) : null;
                return found[0] != null;
            }
        });
        return found[0];
    }

    private void underLoad(Callable<Void> rotations) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Role role : List.of(Role.PEER, Role.LEAD, Role.HEAD, Role.OTHER_LEAD)) {
                running.add(clients.submit(() -> work(role)));
            }
            rotations.call();
            over.set(true);
            for (Future<?> client : running) {
                client.get(1, TimeUnit.MINUTES);
            }
        } finally {
            over.set(true);
            clients.shutdownNow();
        }
        System.out.println("Key rotation: " + accepted + " calls, keys " + keys + ", turned away " + refused.size());
        assertThat(refused).isEmpty();
        assertThat(accepted.get()).isGreaterThan(100);
    }

    /** Calls with the newest token and with older ones that still hold, and gets the next one now and then. */
    private void work(Role role) {
        JsonNode session = cast.signIn(cast.person(role));
        List<String> tokens = new ArrayList<>();
        while (!over.get()) {
            String token = session.get("access_token").asText();
            keys.add(keyOf(token));
            tokens.add(token);
            if (tokens.size() > MOST_TOKENS) {
                tokens.remove(0);
            }
            for (int i = 0; i < 20 && !over.get(); i++) {
                call(tokens.get(ThreadLocalRandom.current().nextInt(tokens.size())));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            String body = "{\"refresh_token\":\"" + session.get("refresh_token").asText() + "\"}";
            Answer next = wire.send(Call.of("POST", "/auth/refresh", body), null);
            if (next.status() != 200) {
                refused.add("refresh: " + next);
                return;
            }
            session = next.json();
        }
    }

    private void call(String token) {
        Answer answer = wire.send(Call.get("/auth/me"), "Bearer " + token);
        if (answer.status() == 200) {
            accepted.incrementAndGet();
        } else {
            refused.add(keyOf(token) + ": " + answer);
        }
    }

    private static String keyOf(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return Answer.JSON.readTree(header).get("kid").asText();
        } catch (IOException e) {
            throw new AssertionError(token, e);
        }
    }
}
