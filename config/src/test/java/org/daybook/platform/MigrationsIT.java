package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daybook.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MigrationsIT {

    private final TestDatabase database = TestDatabase.create();
    private final Jdbi sql = Jdbi.create(database.dataSource());

    private void migrate() {
        Migrations.run(database.dataSource(), "platform", Migrations.class);
    }

    private List<String> applied() {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT version FROM platform.flyway_schema_history WHERE success AND version IS NOT NULL"
                                + " ORDER BY installed_rank")
                .mapTo(String.class)
                .list());
    }

    @Test
    void createTheSchemaAndChangeNothingTheSecondTime() {
        migrate();
        List<String> first = applied();
        migrate();

        assertThat(first).startsWith("001", "002");
        assertThat(applied()).isEqualTo(first);
    }

    /** Nodes that start together on an empty database. */
    @RepeatedTest(3)
    void runOnceWhenNodesStartTogether() throws Exception {
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<?>> starts = IntStream.range(0, nodes)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> {
                        together.await();
                        migrate();
                        return null;
                    }))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(applied()).doesNotHaveDuplicates().contains("001", "002");
    }
}
