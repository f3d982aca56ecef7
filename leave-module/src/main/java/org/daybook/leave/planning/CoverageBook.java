package org.daybook.leave.planning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.CoverageRuleView;
import org.daybook.leave.CoverageRules;
import org.daybook.leave.DefineCoverageRule;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link CoverageRules}. */
@Stateless
public class CoverageBook implements CoverageRules {

    private static final String SUBJECT = "coverage-rule";
    private static final int MOST = 1_000_000;

    @Inject
    private CoverageStore store;

    @Inject
    private PlanningVersion version;

    @Inject
    private PlanningCheck check;

    @Inject
    private AuditTrail trail;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<CoverageRuleView> all() {
        return store.all();
    }

    @Override
    public CoverageRuleView define(DefineCoverageRule command) {
        check.checkName(command.name());
        check.checkGroup(command.group(), EnumSet.of(GroupKind.DEPARTMENT, GroupKind.LOCATION, GroupKind.TEAM));
        checkNumbers(command);
        check.checkDates(command.validFrom(), command.validUntil(), "/validUntil");
        check.checkTypes(command.leaveTypes(), "/leaveTypes");
        if (command.weekdays() != null && command.weekdays().isEmpty()) {
            throw PlanningCheck.invalid("/weekdays", "Name at least one day, or leave it out for all.");
        }
        version.raise();
        CoverageRuleView made = store.add(command);
        trail.record(AuditEvent.added(SUBJECT + ".defined", SUBJECT, made.id(), null, values(made)));
        return made;
    }

    private static void checkNumbers(DefineCoverageRule command) {
        Integer minimum = command.minimumPresent();
        Integer maximum = command.maximumAway();
        if ((minimum == null) == (maximum == null)) {
            throw PlanningCheck.invalid("/minimumPresent", "Give either minimumPresent or maximumAway.");
        }
        if (minimum != null && (minimum < 1 || minimum > MOST)) {
            throw PlanningCheck.invalid("/minimumPresent", "It must be between 1 and " + MOST + ".");
        }
        if (maximum != null && (maximum < 0 || maximum > MOST)) {
            throw PlanningCheck.invalid("/maximumAway", "It must be between 0 and " + MOST + ".");
        }
    }

    @Override
    public void remove(long id, long actorId) {
        version.raise();
        CoverageRuleView removed =
                store.remove(id, actorId).orElseThrow(() -> RuleViolation.notFound("coverage rule", id));
        trail.record(new AuditEvent(SUBJECT + ".removed", SUBJECT, id, null, values(removed), Map.of()));
    }

    private static Map<String, Object> values(CoverageRuleView rule) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", rule.name());
        values.put("group", rule.group().kind());
        values.put("groupValue", rule.group().value());
        values.put("minimumPresent", rule.minimumPresent());
        values.put("maximumAway", rule.maximumAway());
        values.put("weekdays", rule.weekdays() == null ? null : List.copyOf(rule.weekdays()));
        values.put("validFrom", rule.validFrom());
        values.put("validUntil", rule.validUntil());
        values.put("leaveTypes", rule.leaveTypes());
        values.put("effect", rule.effect());
        values.values().removeIf(value -> value == null);
        return values;
    }
}
