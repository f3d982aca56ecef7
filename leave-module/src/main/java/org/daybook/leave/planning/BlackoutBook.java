package org.daybook.leave.planning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.BlackoutPeriods;
import org.daybook.leave.BlackoutView;
import org.daybook.leave.DefineBlackout;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link BlackoutPeriods}. */
@Stateless
public class BlackoutBook implements BlackoutPeriods {

    private static final String SUBJECT = "blackout-period";

    private static final String SICK = "sick";

    @Inject
    private BlackoutStore store;

    @Inject
    private PlanningVersion version;

    @Inject
    private PlanningCheck check;

    @Inject
    private AuditTrail trail;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<BlackoutView> all() {
        return store.all();
    }

    @Override
    public BlackoutView define(DefineBlackout command) {
        check.checkName(command.name());
        check.checkReason(command.reason());
        check.checkDates(command.startDate(), command.endDate(), "/endDate");
        check.checkGroup(command.group(), EnumSet.of(GroupKind.EVERYONE, GroupKind.DEPARTMENT, GroupKind.LOCATION));
        check.checkTypes(command.leaveTypes(), "/leaveTypes");
        if (command.leaveTypes() != null && command.leaveTypes().contains(SICK)) {
            throw PlanningCheck.invalid("/leaveTypes", "Sickness cannot be forbidden.");
        }
        version.raise();
        BlackoutView made = store.add(command);
        trail.record(AuditEvent.added(SUBJECT + ".defined", SUBJECT, made.id(), null, values(made)));
        return made;
    }

    @Override
    public void remove(long id, long actorId) {
        version.raise();
        BlackoutView removed =
                store.remove(id, actorId).orElseThrow(() -> RuleViolation.notFound("blackout period", id));
        trail.record(new AuditEvent(SUBJECT + ".removed", SUBJECT, id, null, values(removed), Map.of()));
    }

    private static Map<String, Object> values(BlackoutView blackout) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", blackout.name());
        values.put("startDate", blackout.startDate());
        values.put("endDate", blackout.endDate());
        values.put("group", blackout.group().kind());
        values.put("groupValue", blackout.group().value());
        values.put("leaveTypes", blackout.leaveTypes());
        values.values().removeIf(value -> value == null || "".equals(value));
        return values;
    }
}
