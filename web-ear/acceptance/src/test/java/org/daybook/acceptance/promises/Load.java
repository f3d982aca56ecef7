package org.daybook.acceptance.promises;

import static org.daybook.acceptance.promises.Company.day;

import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.daybook.acceptance.checker.Acknowledged;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Eventually;

/**
 * People who submit leave at a steady rate, each wish under its own key, which is also its reason. A wish that fails is
 * repeated with the same key until it is acknowledged.
 */
final class Load implements AutoCloseable {

    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    private static final int WEEKS = 50;
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final Api api;
    private final List<Person> people;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger wishes = new AtomicInteger();
    private final Map<String, Acknowledged.Request> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    /**
     * What a client saw instead of an acknowledgement.
     *
     * @param at {@link System#nanoTime}
     * @param verdict as of {@link Reply#verdict}, or what the connection said
     */
    record Failure(long at, String verdict, boolean retryAfter) {}

    private Load(Api api, List<Person> people) {
        this.api = api;
        this.people = people;
    }

    /** Starts at a rate of wishes a second. */
    static Load start(Api api, Company company, int people, int perSecond) {
        List<Person> hired = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            hired.add(company.hire(null));
        }
        Load load = new Load(api, hired);
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        load.clock.scheduleAtFixedRate(() -> load.callers.execute(load::wish), 0, period, TimeUnit.NANOSECONDS);
        return load;
    }

    private void wish() {
        int number = wishes.getAndIncrement();
        int slot = number / people.size();
        if (slot >= WEEKS * WEEKDAYS.size()) {
            throw new IllegalStateException("Too few people for so long a run");
        }
        Person person = people.get(number % people.size());
        LocalDate date = day(slot / WEEKDAYS.size(), WEEKDAYS.get(slot % WEEKDAYS.size()));
        String key = person.id() + "-" + slot;
        while (open && !acknowledged.containsKey(key)) {
            attempt(person, date, key);
        }
    }

    private void attempt(Person person, LocalDate date, String key) {
        try {
            Reply reply = api.post("/leave-requests", person.email(), body(date, key), "Idempotency-Key", key);
            if (reply.status() == 201) {
                acknowledged.put(key, new Acknowledged.Request(reply.id(), reply.version()));
                return;
            }
            boolean retryAfter = reply.headers().firstValue("Retry-After").isPresent();
            failures.add(new Failure(System.nanoTime(), describe(reply), retryAfter));
        } catch (UncheckedIOException e) {
            failures.add(new Failure(System.nanoTime(), "connection: " + e.getCause(), false));
        }
        LockSupport.parkNanos(PAUSE);
    }

    private static String describe(Reply reply) {
        try {
            return reply.verdict();
        } catch (UncheckedIOException e) {
            return reply.toString();
        }
    }

    private static String body(LocalDate date, String key) {
        return "{\"leaveType\":\"unpaid\",\"startDate\":\"%s\",\"endDate\":\"%s\",\"reason\":\"%s\"}"
                .formatted(date, date, key);
    }

    /** What was acknowledged so far, by key. */
    Map<String, Acknowledged.Request> acknowledged() {
        return acknowledged;
    }

    /** Everything that failed and was repeated, in about the order of time. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Waits until so many more are acknowledged. */
    void awaitMore(int more, Duration within) {
        int before = acknowledged.size();
        Eventually.holds(more + " more writes are acknowledged", within, () -> acknowledged.size() >= before + more);
    }

    /** Lets the wishes under way be repeated until they are acknowledged, and makes no new ones. */
    void finish() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(5, TimeUnit.SECONDS);
        callers.shutdown();
        if (!callers.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Some wishes were never acknowledged: " + (wishes.get() - acknowledged.size())
                    + " of " + wishes.get());
        }
    }

    @Override
    public void close() {
        open = false;
        clock.shutdownNow();
        callers.shutdownNow();
    }
}
