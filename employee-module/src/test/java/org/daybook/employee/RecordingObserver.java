package org.daybook.employee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.jdbi.v3.core.Jdbi;

/** Another module, as far as people are concerned: hears what happens to them, and may be against it. */
@ApplicationScoped
public class RecordingObserver {

    private static final String OBJECTED_NAME = "Objected To";

    @Inject
    private Jdbi sql;

    @Inject
    private AuditTrail trail;

    private volatile AuditEvent meanwhile;

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    public void on(@Observes EmployeeJoined joined) {
        note(joined.employeeId(), joined);
    }

    public void on(@Observes EmploymentChanged changed) {
        note(changed.employeeId(), changed);
    }

    public void on(@Observes EmployeeErased erased) {
        note(erased.employeeId(), erased);
        if (meanwhile != null) {
            trail.record(meanwhile);
        }
    }

    /** The new row is only visible in the transaction that wrote it. */
    private void note(long employeeId, Object event) {
        String name = sql.withHandle(handle -> handle.createQuery("SELECT name FROM employee.people WHERE id = :id")
                .bind("id", employeeId)
                .mapTo(String.class)
                .one());
        if (name.equals(OBJECTED_NAME)) {
            throw new IllegalStateException("Not this one.");
        }
        heard.add(event);
    }

    public List<Object> heard() {
        return heard;
    }

    /** Something that is recorded while somebody is being erased. */
    public void records(AuditEvent event) {
        meanwhile = event;
    }

    public void forget() {
        meanwhile = null;
        heard.clear();
    }
}
