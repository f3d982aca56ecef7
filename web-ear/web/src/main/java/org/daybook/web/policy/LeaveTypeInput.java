package org.daybook.web.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daybook.leave.DefineLeaveType;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new kind of leave. */
@Schema(
        name = "LeaveTypeInput",
        description = "A new kind of leave with its policy for everyone, from the beginning on.")
public record LeaveTypeInput(
        @NotNull @SingleLine @Size(min = 1, max = 40) String code,
        @NotNull @SingleLine @Size(min = 1, max = 100) String name,
        @NotNull PolicyRulesInput rules) {

    public DefineLeaveType toCommand(long actorId) {
        return new DefineLeaveType(code, name, rules.toRules(), actorId);
    }
}
