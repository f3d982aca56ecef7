package org.daybook.leave.policy;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.leave.DefineLeaveType;
import org.daybook.leave.DefinePolicy;
import org.daybook.leave.LeavePolicies;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.LeaveTypes;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyPackView;
import org.daybook.leave.PolicyView;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link LeavePolicies}. */
@Stateless
public class PolicyCatalogue implements LeavePolicies {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final int SOURCE_LENGTH = 300;
    private static final int NAME_LENGTH = 100;

    @Inject
    private PolicyStore store;

    @Inject
    private PolicyPacks packs;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @EJB
    private LeaveTypes types;

    @Override
    public List<PolicyView> all(String leaveType) {
        return store.all(leaveType);
    }

    @Override
    public PolicyView define(DefinePolicy command) {
        new PolicyCheck().check(command);
        if (!store.hasType(command.leaveType())) {
            throw invalid("leaveType", "There is no leave type " + command.leaveType() + ".");
        }
        if (command.source() != null && command.source().length() > SOURCE_LENGTH) {
            throw invalid("source", "It must have at most 300 characters.");
        }
        if (command.group().kind() == PolicyGroup.Kind.PERSON
                && command.group().value().equals(Long.toString(command.actorId()))) {
            throw new RuleViolation(
                    LeaveProblem.SELF_APPROVAL, "/group/value", "Nobody makes a policy for themselves alone.");
        }
        return add(command);
    }

    private PolicyView add(DefinePolicy command) {
        store.leaveYearStart(command.leaveType())
                .filter(start -> !start.equals(command.rules().earning().leaveYearStart()))
                .ifPresent(start -> {
                    throw new RuleViolation(
                            LeaveProblem.POLICY_CONFLICT,
                            "/rules/earning/leaveYearStart",
                            "Leave years of " + command.leaveType() + " begin on " + start.getDayOfMonth() + "/"
                                    + start.getMonthValue() + " (day/month) in all its policies.");
                });
        long id = store.add(command, LocalDate.now(clock))
                .orElseThrow(() -> new RuleViolation(
                        LeaveProblem.POLICY_CONFLICT,
                        "/validFrom",
                        "The same group has a policy of this type from that day on already."));
        trail.record(AuditEvent.added(
                "policy.defined",
                "policy",
                id,
                null,
                Map.of(
                        "leaveType", command.leaveType(),
                        "group", command.group().kind().name(),
                        "validFrom", command.validFrom())));
        return store.get(id);
    }

    @Override
    public LeaveTypeView addType(DefineLeaveType command) {
        if (command.code() == null || !command.code().matches("[a-z][a-z0-9-]{0,39}")) {
            throw invalid("code", "Use up to 40 lower-case letters, digits and dashes, a letter first.");
        }
        String name = command.name();
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
            throw invalid("name", "Give it a name of at most 100 characters.");
        }
        new PolicyCheck().check(command.rules());
        if (!store.addType(command.code(), name.strip())) {
            throw invalid("code", "There is a leave type with this code already.");
        }
        add(new DefinePolicy(
                command.code(), PolicyGroup.EVERYONE, ALWAYS, null, command.rules(), null, command.actorId()));
        return types.all().stream()
                .filter(type -> type.code().equals(command.code()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<PolicyPackView> packs() {
        return packs.all().stream().map(PolicyPacks.Pack::toView).toList();
    }

    @Override
    public List<PolicyView> load(String code, LocalDate validFrom, long actorId) {
        PolicyPacks.Pack pack = packs.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(CommonProblem.NOT_FOUND, "There is no policy pack " + code + "."));
        String source = pack.name() + ", version " + pack.version() + ": " + pack.source();
        return pack.rules().entrySet().stream()
                .map(each -> define(new DefinePolicy(
                        each.getKey(), PolicyGroup.EVERYONE, validFrom, null, each.getValue(), source, actorId)))
                .toList();
    }

    private static RuleViolation invalid(String field, String message) {
        return new RuleViolation(CommonProblem.VALIDATION_FAILED, "/" + field, message);
    }
}
