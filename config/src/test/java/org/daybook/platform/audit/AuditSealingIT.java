package org.daybook.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AuditSealingIT {

    private final Trail trail = new Trail();

    private void assertWhole(long rows) {
        AuditReport report = trail.check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(rows);
    }

    private static void recordIn(Handle transaction, long person) {
        Trail.writingTo(Jdbi.create(transaction.getConnection())).record(Trail.renamed(person));
    }

    @Test
    void sealsEverythingThatIsFinalInBatches() {
        trail.record(2500);

        assertThat(trail.node().seal(() -> true)).isEqualTo(2500);
        assertThat(trail.count("audit_seals")).isEqualTo(3);
        assertThat(trail.node().seal(() -> true)).isZero();
        assertWhole(2500);
        assertThat(trail.check().unsealed()).isZero();
    }

    @Test
    void leavesNoSealWhereNothingHappened() {
        assertThat(trail.node().seal(() -> true)).isZero();
        assertThat(trail.count("audit_seals")).isZero();
        assertWhole(0);
    }

    @Test
    void waitsForTransactionsThatMayStillAddARowBeforeOthersAndHoldsNobodyUp() {
        AuditSealing node = trail.node();
        try (Handle slow = trail.sql.open()) {
            slow.begin();
            recordIn(slow, 1);
            trail.writing.record(Trail.renamed(2));

            assertThat(node.seal(() -> true)).isZero();
            trail.writing.record(Trail.renamed(3));
            assertThat(node.seal(() -> true)).isZero();
            slow.commit();
        }

        assertThat(node.seal(() -> true)).isEqualTo(3);
        assertWhole(3);
    }

    @Test
    void sealsUpToWhatItNotedWhileNewWritersKeepComing() {
        AuditSealing node = trail.node();
        trail.writing.record(Trail.renamed(1));
        try (Handle first = trail.sql.open();
                Handle second = trail.sql.open()) {
            first.begin();
            recordIn(first, 2);
            assertThat(node.seal(() -> true)).isZero();
            second.begin();
            recordIn(second, 3);
            first.commit();

            assertThat(node.seal(() -> true)).isEqualTo(2);
            second.commit();
        }
        assertThat(node.seal(() -> true)).isEqualTo(1);
        assertWhole(3);
    }

    @Test
    void passesOverIdsOfTransactionsThatWereRolledBack() {
        trail.record(2);
        try (Handle handle = trail.sql.open()) {
            handle.begin();
            recordIn(handle, 3);
            handle.rollback();
        }
        trail.record(1);

        assertThat(trail.node().seal(() -> true)).isEqualTo(3);
        assertThat(trail.number("SELECT last_id FROM platform.audit_seals")).isEqualTo(4);
        assertWhole(3);
    }

    @Test
    void goesOnWhereAnotherNodeStopped() {
        trail.record(1500);
        AtomicBoolean once = new AtomicBoolean(true);

        assertThat(trail.node().seal(() -> once.getAndSet(false))).isEqualTo(1000);
        assertThat(trail.node().seal(() -> true)).isEqualTo(500);
        assertWhole(1500);
    }

    @Test
    void makesOneChainOnManyNodesWithManyWriters() throws Exception {
        int writers = 6;
        int sealers = 3;
        int each = 150;
        CyclicBarrier together = new CyclicBarrier(writers + sealers);
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(writers + sealers);
        List<Future<Long>> written = new ArrayList<>();
        List<Future<Long>> sealed = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            written.add(threads.submit(writer(together, each)));
        }
        for (int i = 0; i < sealers; i++) {
            sealed.add(threads.submit(sealer(together, writing)));
        }
        for (Future<Long> writer : written) {
            writer.get();
        }
        writing.set(false);
        long total = 0;
        for (Future<Long> sealer : sealed) {
            total += sealer.get();
        }
        threads.shutdown();

        total += trail.node().seal(() -> true);
        assertThat(total).isEqualTo(writers * each);
        assertThat(trail.check().unsealed()).isZero();
        assertWhole(writers * each);
    }

    private Callable<Long> writer(CyclicBarrier together, int rows) {
        return () -> {
            together.await();
            try (Handle one = trail.sql.open()) {
                for (int i = 0; i < rows; i++) {
                    one.useTransaction(transaction -> {
                        recordIn(transaction, 1);
                        transaction.execute("SELECT pg_sleep(random() / 200)");
                    });
                }
            }
            return (long) rows;
        };
    }

    private Callable<Long> sealer(CyclicBarrier together, AtomicBoolean writing) {
        return () -> {
            AuditSealing node = trail.node();
            together.await();
            long sealed = 0;
            while (writing.get()) {
                sealed += node.seal(() -> true);
            }
            return sealed;
        };
    }
}
