package org.daybook.leave.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All policies of one leave type that a person may come under: on each day the most specific one in force counts.
 *
 * @param former those of groups that the person is in no more, by which something was posted
 */
public record PolicyTimeline(List<LeavePolicy> policies, List<LeavePolicy> former) {

    private static final Comparator<LeavePolicy> LATER = Comparator.comparing(LeavePolicy::validFrom);

    /** Without any of former groups. */
    public PolicyTimeline(List<LeavePolicy> policies) {
        this(policies, List.of());
    }

    /** Always the same policy. */
    public static PolicyTimeline always(LeavePolicy policy) {
        return new PolicyTimeline(List.of(policy));
    }

    /** The policy of a day; empty if none is in force. */
    public Optional<LeavePolicy> on(LocalDate day) {
        return policies.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .collect(Collectors.groupingBy(
                        LeavePolicy::group,
                        Collectors.collectingAndThen(Collectors.maxBy(LATER), Optional::orElseThrow)))
                .values()
                .stream()
                .filter(policy ->
                        policy.validUntil() == null || !policy.validUntil().isBefore(day))
                .max(Comparator.comparing(policy -> policy.group().kind()));
    }

    /** The policy of a day, otherwise the next one that comes, otherwise the last one there was. */
    public LeavePolicy around(LocalDate day) {
        return on(day).orElseGet(() -> policies.stream()
                .filter(policy -> policy.validFrom().isAfter(day))
                .min(LATER)
                .orElseGet(() -> policies.stream().max(LATER).orElseThrow()));
    }

    /** The same, and policies of former groups. */
    public PolicyTimeline withFormer(List<LeavePolicy> others) {
        return new PolicyTimeline(policies, others);
    }

    /** The policy with this id, also if it is one of a former group. */
    public Optional<LeavePolicy> withId(Long id) {
        return Stream.concat(policies.stream(), former.stream())
                .filter(policy -> id != null && policy.id() == id)
                .findFirst();
    }

    /** On which day leave years begin: the same in all policies of a type. */
    public MonthDay leaveYearStart() {
        return policies.get(0).leaveYearStart();
    }
}
