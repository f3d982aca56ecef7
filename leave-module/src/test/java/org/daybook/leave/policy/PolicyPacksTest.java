package org.daybook.leave.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.policy.PolicyPacks.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPacksTest {

    private final PolicyPacks packs = new PolicyPacks();

    @Test
    void eachNamesItsSourceAndHasRulesThatHold() {
        assertThat(packs.all()).extracting(Pack::code).contains("neutral", "de-minimum", "uk-statutory", "us-pto");
        for (Pack pack : packs.all()) {
            assertThat(pack.name() + ", version " + pack.version() + ": " + pack.source())
                    .hasSizeBetween(40, 300);
            assertThat(pack.rules()).isNotEmpty();
            pack.rules()
                    .forEach((type, rules) -> assertThatCode(() -> new PolicyCheck().check(rules))
                            .as(pack.code() + " " + type)
                            .doesNotThrowAnyException());
        }
    }

    @ParameterizedTest(name = "{0}, joined on {1}: {2}")
    @CsvSource({
        "neutral, 2026-07-01, 25",
        "de-minimum, 2025-07-01, 20",
        "de-minimum, 2026-07-01, 10",
        "de-minimum, 2026-07-15, 8.5", // five full months: 8.3333
        "uk-statutory, 2026-10-01, 7.5", // 92 of 365 days: 7.0575
        "us-pto, 2026-07-01, 7.5"
    })
    void grantsInTheFirstYear(String code, LocalDate joined, BigDecimal days) {
        assertThat(granted(code, joined, WorkShare.USUAL_WEEK)).isEqualByComparingTo(days);
    }

    @ParameterizedTest(name = "{0}: {1} for three days a week")
    @CsvSource({"de-minimum, 12", "uk-statutory, 17"}) // 16.8
    void partTimeIsInProportion(String code, BigDecimal days) {
        WorkShare threeDays = new WorkShare(new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), BigDecimal.valueOf(3))));

        assertThat(granted(code, LocalDate.of(2020, 1, 1), threeDays)).isEqualByComparingTo(days);
    }

    private BigDecimal granted(String code, LocalDate joined, WorkShare work) {
        Pack pack = packs.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        LeavePolicy policy = new LeavePolicy(
                1,
                "annual",
                PolicyGroup.EVERYONE,
                LocalDate.of(2000, 1, 1),
                null,
                pack.rules().get("annual"));
        List<PlannedGrant> plan = new GrantPlan(PolicyTimeline.always(policy), Employment.of(joined, null), work)
                .of(new LeaveYear(2026), Map.of());
        return plan.stream().map(PlannedGrant::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
