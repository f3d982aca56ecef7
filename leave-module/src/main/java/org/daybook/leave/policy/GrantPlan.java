package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.policy.Employment.Span;

/**
 * What somebody is granted in a leave year: whole, on anniversaries, or in periods. Parts of a leave year add up: the k-th
 * grant is what is earned up to its period, rounded, less what was earned up to the one before, rounded.
 */
public final class GrantPlan {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    private final PolicyTimeline policies;
    private final Employment employment;
    private final WorkShare work;

    public GrantPlan(PolicyTimeline policies, Employment employment, WorkShare work) {
        this.policies = policies;
        this.employment = employment;
        this.work = work;
    }

    /**
     * The grants of a leave year in date order, those of 0 days left out. How they are spread follows from the policy on
     * the first day in employment under a policy.
     *
     * @param decided ids of the policies by which grants were posted, by period: these stay what they were
     */
    public List<PlannedGrant> of(LeaveYear year, Map<Integer, Long> decided) {
        List<Span> employed = employment.within(year.firstDay(), year.lastDay());
        Optional<LeavePolicy> leading = leading(year, employed, decided);
        if (leading.isEmpty() || leading.get().unlimited()) {
            return List.of();
        }
        LeavePolicy policy = leading.get();
        List<PlannedGrant> grants = switch (policy.earning().accrual()) {
            case YEAR_START -> yearly(year, employed, decided);
            case ANNIVERSARY -> anniversaries(year, decided);
            case MONTH_START, MONTH_END -> periodic(year, policy, 1, decided);
            case QUARTER_START, QUARTER_END -> periodic(year, policy, MONTHS_OF_QUARTER, decided);
        };
        return grants.stream().filter(grant -> grant.amount().signum() != 0).toList();
    }

    private Optional<LeavePolicy> leading(LeaveYear year, List<Span> employed, Map<Integer, Long> decided) {
        if (employed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = employed.get(0).first();
        return decided.values().stream()
                .findFirst()
                .flatMap(policies::withId)
                .or(() -> policies.on(first))
                .or(() -> policies.policies().stream()
                        .map(LeavePolicy::validFrom)
                        .filter(day -> day.isAfter(first) && year.contains(day) && employment.includes(day))
                        .sorted()
                        .findFirst()
                        .flatMap(policies::on));
    }

    /**
     * One grant for each span of employment in the year: who comes back in the same year earns the rest, by the policy and
     * the service of the new span.
     */
    private List<PlannedGrant> yearly(LeaveYear year, List<Span> employed, Map<Integer, Long> decided) {
        List<PlannedGrant> grants = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal granted = BigDecimal.ZERO;
        for (int period = 0; period < employed.size(); period++) {
            Span span = employed.get(period);
            Optional<LeavePolicy> policy = policyOf(period, span.first(), decided);
            if (policy.isPresent() && !policy.get().unlimited()) {
                BigDecimal earned = earned(policy.get(), span, span.first(), year.firstDay());
                // Where a part of the year earns all of it, another part earns nothing more.
                boolean whole = policy.get().earning().proration() == Proration.NONE;
                exact = whole ? exact.max(earned) : exact.add(earned);
                BigDecimal sum = rounded(policy.get(), span.first(), exact).max(granted);
                grants.add(new PlannedGrant(policy.get(), period, span.first(), sum.subtract(granted)));
                granted = sum;
            }
        }
        return grants;
    }

    /** The year of service that begins on an anniversary is granted whole then, in part to whoever leaves within it. */
    private List<PlannedGrant> anniversaries(LeaveYear year, Map<Integer, Long> decided) {
        List<PlannedGrant> grants = new ArrayList<>();
        for (Span span : employment.spans()) {
            for (int years = Math.max(0, year.number() - span.first().getYear() - 1);
                    years <= year.number() + 1 - span.first().getYear();
                    years++) {
                LocalDate day = span.first().plusYears(years);
                if (year.contains(day) && span.within(day, day).isPresent()) {
                    int period = grants.size();
                    policyOf(period, day, decided)
                            .filter(policy -> !policy.unlimited())
                            .ifPresent(policy -> grants.add(new PlannedGrant(
                                    policy, period, day, rounded(policy, day, earned(policy, span, day, day)))));
                }
            }
        }
        return grants;
    }

    private List<PlannedGrant> periodic(LeaveYear year, LeavePolicy leading, int months, Map<Integer, Long> decided) {
        int periods = MONTHS_OF_YEAR / months;
        boolean atEnd = leading.earning().accrual() == Accrual.MONTH_END
                || leading.earning().accrual() == Accrual.QUARTER_END;
        List<PlannedGrant> grants = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal granted = BigDecimal.ZERO;
        for (int period = 0; period < periods; period++) {
            LocalDate from = year.firstDay().plusMonths((long) period * months);
            LocalDate to = year.firstDay().plusMonths((period + 1L) * months).minusDays(1);
            List<Span> employed = employment.within(from, to);
            Optional<LeavePolicy> policy = employed.isEmpty()
                    ? Optional.empty()
                    : policyOf(period, employed.get(0).first(), decided);
            if (policy.isPresent() && !policy.get().unlimited()) {
                LocalDate day = atEnd
                        ? employed.get(employed.size() - 1).last()
                        : employed.get(0).first();
                BigDecimal share = new EarnedShare(policy.get(), employment, work).over(from, months);
                exact = exact.add(entitlement(policy.get(), day)
                        .multiply(share)
                        .divide(BigDecimal.valueOf(periods), MathContext.DECIMAL128));
                BigDecimal sum = rounded(policy.get(), day, exact).max(granted);
                grants.add(new PlannedGrant(policy.get(), period, day, sum.subtract(granted)));
                granted = sum;
            }
        }
        return grants;
    }

    private Optional<LeavePolicy> policyOf(int period, LocalDate day, Map<Integer, Long> decided) {
        return policies.withId(decided.get(period)).or(() -> policies.on(day));
    }

    /** What one span of employment earns of the twelve months from a day on, not rounded. */
    private BigDecimal earned(LeavePolicy policy, Span span, LocalDate day, LocalDate from) {
        BigDecimal share = new EarnedShare(policy, new Employment(List.of(span)), work).over(from, MONTHS_OF_YEAR);
        return entitlement(policy, day).multiply(share, MathContext.DECIMAL128);
    }

    /** A whole entitlement is granted as it is, whatever parts are rounded to. */
    private BigDecimal rounded(LeavePolicy policy, LocalDate day, BigDecimal days) {
        BigDecimal whole = entitlement(policy, day);
        BigDecimal exact = LeavePolicy.toFourPlaces(days);
        return exact.compareTo(whole) == 0 ? exact : policy.rounded(days);
    }

    private BigDecimal entitlement(LeavePolicy policy, LocalDate day) {
        return policy.entitlementAfter(employment.yearsOfService(day));
    }
}
