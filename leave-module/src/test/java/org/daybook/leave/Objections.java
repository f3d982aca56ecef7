package org.daybook.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who hears what happens to leave, in its transaction, and may be against it. */
@ApplicationScoped
public class Objections {

    private final AtomicReference<Class<?>> objectedTo = new AtomicReference<>();
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    public void on(@Observes LeaveSubmitted submitted) {
        hear(submitted);
    }

    public void on(@Observes LeaveDecided decided) {
        hear(decided);
    }

    public void on(@Observes LedgerPosted posted) {
        hear(posted);
    }

    private void hear(Object event) {
        heard.add(event);
        if (event.getClass() == objectedTo.get()) {
            throw new IllegalStateException("Not this one.");
        }
    }

    public void to(Class<?> eventType) {
        objectedTo.set(eventType);
    }

    public void none() {
        objectedTo.set(null);
        heard.clear();
    }

    public List<Object> heard() {
        return heard;
    }
}
