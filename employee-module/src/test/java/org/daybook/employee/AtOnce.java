package org.daybook.employee;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.daybook.platform.RuleViolation;

/** Many callers at the same moment. */
@ApplicationScoped
public class AtOnce {

    /**
     * How a call ended.
     *
     * @param value null if it was refused
     * @param refusal null if it was not
     */
    public record Ending<T>(T value, RuleViolation refusal) {}

    @Resource
    private ManagedExecutorService threads;

    public <T> List<Ending<T>> call(int callers, Callable<T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(callers);
        List<Future<Ending<T>>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            answers.add(threads.submit(() -> {
                together.await();
                try {
                    return new Ending<>(work.call(), null);
                } catch (RuleViolation refusal) {
                    return new Ending<T>(null, refusal);
                }
            }));
        }
        List<Ending<T>> endings = new ArrayList<>();
        for (Future<Ending<T>> answer : answers) {
            endings.add(answer.get());
        }
        return endings;
    }
}
