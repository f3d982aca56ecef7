package org.daybook.leave.closure;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.BookClosure;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.ClosurePerson;
import org.daybook.leave.ClosurePreview;
import org.daybook.leave.ClosureState;
import org.daybook.leave.ClosureView;
import org.daybook.leave.Closures;
import org.daybook.leave.LeaveProblem;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link Closures}. */
@Stateless
public class ClosureBook implements Closures {

    private static final String SUBJECT = "closure";

    @Inject
    private ClosureCheck check;

    @Inject
    private ClosureOutlook outlook;

    @Inject
    private ClosurePeople people;

    @Inject
    private ClosureStore store;

    @Inject
    private ClosureReader reader;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Override
    public ClosurePreview preview(BookClosure command, long after, int limit) {
        check.check(command);
        return outlook.preview(newClosure(command), after, limit);
    }

    @Override
    public ClosureView book(BookClosure command) {
        check.check(command);
        long id = store.add(command, newClosure(command), people.count(command));
        trail.record(AuditEvent.added(SUBJECT + ".booked", SUBJECT, id, null, values(command)));
        return get(id);
    }

    private static Closure newClosure(BookClosure command) {
        return new Closure(0, command, ClosureState.BOOKING, 0, null);
    }

    private static Map<String, Object> values(BookClosure command) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", command.name());
        values.put("leaveType", command.leaveType());
        values.put("startDate", command.startDate());
        values.put("startPart", command.startPart());
        values.put("endDate", command.endDate());
        values.put("endPart", command.endPart());
        values.put("group", command.group().kind());
        values.put("groupValue", command.group().value());
        values.put("exceptions", command.exceptions());
        values.put("reason", command.reason());
        return values;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ClosureView get(long id) {
        return reader.get(id).orElseThrow(() -> RuleViolation.notFound(SUBJECT, id));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ClosureView> latest() {
        return reader.latest();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<ClosurePerson> people(long id, ClosureOutcome outcome, PageRequest page) {
        get(id);
        return reader.people(id, outcome, page);
    }

    @Override
    public ClosureView cancel(long id, long actorId) {
        Closure closure = store.lock(id).orElseThrow(() -> RuleViolation.notFound(SUBJECT, id));
        if (closure.state() == ClosureState.CANCELLING || closure.state() == ClosureState.CANCELLED) {
            return get(id);
        }
        LocalDate first = closure.order().startDate();
        if (!LocalDate.now(clock).isBefore(first)) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "The closure began on " + first + "; it can no longer be called off.");
        }
        store.callOff(id, actorId);
        trail.record(new AuditEvent(
                SUBJECT + ".cancelled",
                SUBJECT,
                id,
                null,
                Map.of("state", closure.state()),
                Map.of("state", ClosureState.CANCELLING)));
        return get(id);
    }
}
