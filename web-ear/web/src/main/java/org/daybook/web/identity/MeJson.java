package org.daybook.web.identity;

import java.util.List;
import org.daybook.employee.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed-in person. */
@Schema(name = "Me", description = "The signed-in person.")
public record MeJson(long employeeId, String name, String email, List<Role> roles, List<Long> managerOf) {}
