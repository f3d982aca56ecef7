package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.leave.CoverageRuleView;

/** What blackout periods and coverage rules have against leave. */
@ApplicationScoped
public class LeavePlanning {

    @Inject
    private PlanningMemory memory;

    @Inject
    private PlanningVersion version;

    @Inject
    private CoverageStore store;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Clock clock;

    /** The version of all rules, for those who do not read it along with something else. */
    public long version() {
        return version.current();
    }

    /** Blackout periods that the leave touches; no statement while the rules are those that this node knows. */
    public List<Objection> blackouts(Wish wish, long rulesVersion) {
        return BlackoutPolicy.check(wish, memory.at(rulesVersion).blackouts());
    }

    /** Coverage rules that the leave would break, as of now. Without a rule for the person no statement is sent. */
    public List<Objection> coverage(Wish wish, long rulesVersion) {
        return check(wish, concerning(wish, rulesVersion));
    }

    /**
     * The same, to be relied on until the transaction ends: everybody else who asks under one of these rules waits until
     * then. Only rules that concern this leave are locked, after the person's accounts and in the order of their ids.
     */
    public List<Objection> lockedCoverage(Wish wish, long rulesVersion) {
        List<CoverageRuleView> rules = concerning(wish, rulesVersion);
        if (rules.isEmpty()) {
            return List.of();
        }
        Set<Long> inForce = store.lock(rules.stream().map(CoverageRuleView::id).collect(Collectors.toSet()));
        return check(
                wish, rules.stream().filter(rule -> inForce.contains(rule.id())).toList());
    }

    private List<CoverageRuleView> concerning(Wish wish, long rulesVersion) {
        LocalDate today = LocalDate.now(clock);
        return memory.at(rulesVersion).coverage().stream()
                .filter(rule -> new CoveragePolicy(rule, today).concerns(wish))
                .toList();
    }

    private List<Objection> check(Wish wish, List<CoverageRuleView> rules) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = wish.period().startDate().isBefore(today)
                ? today
                : wish.period().startDate();
        return rules.stream()
                .map(rule -> new CoveragePolicy(rule, today)
                        .check(
                                wish,
                                colleagues.of(
                                        rule,
                                        wish.member(),
                                        first,
                                        wish.period().endDate())))
                .flatMap(Optional::stream)
                .toList();
    }
}
