package org.daybook.web.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.daybook.employee.ServiceScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scopes by the names that they have in the interface. */
@Schema(
        name = "Scope",
        enumeration = {"read:employees", "write:employees", "read:leave", "write:leave", "read:reports"})
public enum Scope {
    @JsonProperty("read:employees")
    READ_EMPLOYEES,
    @JsonProperty("write:employees")
    WRITE_EMPLOYEES,
    @JsonProperty("read:leave")
    READ_LEAVE,
    @JsonProperty("write:leave")
    WRITE_LEAVE,
    @JsonProperty("read:reports")
    READ_REPORTS;

    static Scope of(ServiceScope scope) {
        return Arrays.stream(values())
                .filter(own -> own.toServiceScope() == scope)
                .findFirst()
                .orElseThrow();
    }

    ServiceScope toServiceScope() {
        return ServiceScope.valueOf(name());
    }
}
