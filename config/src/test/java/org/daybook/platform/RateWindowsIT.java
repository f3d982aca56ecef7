package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class RateWindowsIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Jdbi SQL = migrated();

    private final RateWindows oneNode = node();
    private final RateWindows otherNode = node();

    private static Jdbi migrated() {
        TestDatabase database = TestDatabase.create();
        Migrations.run(database.dataSource(), "platform", Migrations.class);
        return Jdbi.create(database.dataSource());
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject it
    private static RateWindows node() {
        RateWindows node = new RateWindows();
        node.sql = SQL;
        return node;
    }

    @Test
    void manyAtOnceOnTwoNodesGetExactlyAsManyPermitsAsThereAre() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Duration>> waits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RateWindows node = i % 2 == 0 ? oneNode : otherNode;
            waits.add(threads.submit(() -> {
                start.await();
                return node.take("crowd", 10, MINUTE);
            }));
        }
        start.countDown();
        List<Duration> told = new ArrayList<>();
        for (Future<Duration> wait : waits) {
            told.add(wait.get());
        }
        threads.shutdown();

        assertThat(told).filteredOn(Duration::isZero).hasSize(10);
        assertThat(told)
                .filteredOn(wait -> !wait.isZero())
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), MINUTE));
    }

    @Test
    void aPermitIsFreeAgainWhenItsOwnTimeIsOver() {
        assertThat(oneNode.take("edge", 2, MINUTE)).isZero();
        age("edge", 59);
        assertThat(oneNode.take("edge", 2, MINUTE)).isZero();
        assertThat(otherNode.take("edge", 2, MINUTE)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        age("edge", 2);
        assertThat(otherNode.take("edge", 2, MINUTE)).isZero();
        assertThat(oneNode.take("edge", 2, MINUTE)).isGreaterThan(Duration.ofSeconds(50));
    }

    private static void age(String subject, int seconds) {
        SQL.useHandle(handle -> handle.createUpdate("""
                        UPDATE platform.rate_windows SET hits = ARRAY(
                            SELECT hit - make_interval(secs => :seconds) FROM unnest(hits) AS hit ORDER BY hit)
                        WHERE subject = :subject
                        """)
                .bind("seconds", seconds)
                .bind("subject", subject)
                .execute());
    }

    @Test
    void subjectsDoNotShareAndAreForgottenWhenTheyHaveStopped() {
        assertThat(oneNode.take("quiet", 1, MINUTE)).isZero();
        assertThat(oneNode.take("busy", 1, MINUTE)).isZero();
        age("quiet", 7200);

        assertThat(oneNode.forget(Duration.ofHours(1), 10)).isEqualTo(1);
        assertThat(oneNode.take("busy", 1, MINUTE)).isPositive();
    }
}
