package org.daybook.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTurnsTest {

    private static final Scope EVERYBODY = new Scope(null, 2026, LocalDate.of(2026, 3, 2));
    private static final int MANY = 16;

    private final ReadingTurns turns = new ReadingTurns();
    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void manyWhoComeAtOnceReadOneAfterTheOther() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        List<Future<Integer>> read = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            read.add(threads.submit(() -> {
                start.await();
                return turns.take(EVERYBODY, this::read);
            }));
        }
        start.countDown();
        for (Future<Integer> one : read) {
            assertThat(one.get()).isPositive();
        }
        threads.shutdown();

        assertThat(most).hasValue(1);
    }

    private int read() {
        most.accumulateAndGet(reading.incrementAndGet(), Math::max);
        Thread.yield();
        return reading.getAndDecrement();
    }

    @Test
    void aFailedReadingGivesTheTurnBack() {
        List<String> told = new ArrayList<>();
        try {
            turns.take(EVERYBODY, () -> {
                throw new IllegalStateException("away");
            });
        } catch (IllegalStateException e) {
            told.add(e.getMessage());
        }

        assertThat(told).containsExactly("away");
        assertThat(turns.take(EVERYBODY, () -> 1)).isEqualTo(1);
    }
}
