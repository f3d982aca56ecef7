package org.daybook.web.policy;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.daybook.leave.PolicyRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a policy says. */
@Schema(name = "PolicyRulesInput", description = "What a policy says. What is left out has the plain rule.")
public record PolicyRulesInput(@NotNull EarningInput earning, CarryOverInput carryOver, BookingInput booking) {

    PolicyRules toRules() {
        PolicyRules plain = PolicyRules.plain(BigDecimal.ZERO);
        return new PolicyRules(
                earning.toEarning(),
                carryOver == null ? plain.carryOver() : carryOver.toCarryOver(),
                booking == null ? plain.booking() : booking.toBooking());
    }
}
