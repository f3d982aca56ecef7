package org.daybook.web.docs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where things are. */
@Schema(name = "ApiIndex", description = "Where things are.")
public record ApiIndex(String name, String version, Links links) {

    /** Paths from the root of this server. */
    @Schema(name = "ApiLinks", description = "Paths from the root of this server.")
    public record Links(
            String self,
            String documentation,
            String openapi,
            String me,
            String employees,
            String leaveTypes,
            String leaveRequests,
            String dashboard,
            String health) {}

    /** The only version there is. */
    public static final ApiIndex V1 = new ApiIndex(
            "Daybook",
            "v1",
            new Links(
                    "/api/v1",
                    "/api/docs/",
                    "/api/v1/openapi.yaml",
                    "/api/v1/auth/me",
                    "/api/v1/employees",
                    "/api/v1/leave-types",
                    "/api/v1/leave-requests",
                    "/api/v1/dashboard/stats",
                    "/health"));
}
