package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daybook.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Jdbi sql;

    @BeforeEach
    void createSchema() {
        TestDatabase database = TestDatabase.create();
        Migrations.run(database.dataSource(), "platform", Migrations.class);
        sql = Jdbi.create(database.dataSource());
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject it
    private Leases node() {
        Leases leases = new Leases();
        leases.sql = sql;
        return leases;
    }

    @Test
    void goToOneNodeAtATime() {
        Leases one = node();
        Leases other = node();

        assertThat(one.acquire("grants", MINUTE)).isTrue();
        assertThat(other.acquire("grants", MINUTE)).isFalse();
        assertThat(other.acquire("mail", MINUTE)).isTrue();
    }

    @Test
    void areRenewedByTheirHolder() {
        Leases one = node();
        one.acquire("grants", MINUTE);

        assertThat(one.acquire("grants", Duration.ofHours(1))).isTrue();
        assertThat(secondsLeft()).isBetween(3500, 3600);
    }

    @Test
    void runOutByTheClockOfTheDatabase() {
        Leases one = node();
        Leases other = node();
        one.acquire("grants", MINUTE);
        assertThat(secondsLeft()).isBetween(50, 60);

        sql.useHandle(handle -> handle.execute("UPDATE platform.leases SET held_until = now() - interval '1 second'"));

        assertThat(other.acquire("grants", MINUTE)).isTrue();
        assertThat(one.acquire("grants", MINUTE)).isFalse();
    }

    @Test
    void goToExactlyOneOfManyNodesThatAskAtOnce() throws Exception {
        int nodes = 12;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<Boolean>> answers = IntStream.range(0, nodes)
                    .mapToObj(i -> pool.submit(() -> {
                        Leases leases = node();
                        together.await();
                        return leases.acquire("grants", MINUTE);
                    }))
                    .toList();

            assertThat(answers.stream().filter(LeasesIT::answer).count()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private int secondsLeft() {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT extract(epoch FROM held_until - clock_timestamp()) FROM platform.leases")
                .mapTo(Integer.class)
                .one());
    }
}
