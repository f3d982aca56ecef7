package org.daybook.web.employee;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeQuery;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.daybook.web.access.Access;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.json.MergePatch;
import org.daybook.web.json.RecordBinder;
import org.daybook.web.json.StrictJson;
import org.daybook.web.reply.EntityTags;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeeResource {

    @EJB
    private Employees employees;

    @Inject
    private CurrentCaller current;

    @Inject
    private Access access;

    @Inject
    private RoleGrants grants;

    @Inject
    private Posting posting;

    @GET
    @Operation(
            summary = "List people",
            description = "People by name; those employed today unless active says otherwise.")
    public EmployeePage listEmployees(
            @QueryParam("q") String text,
            @QueryParam("department") String department,
            @QueryParam("managerId") Long managerId,
            @QueryParam("active") Boolean active,
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        Page<EmployeeView> page = employees.search(new EmployeeQuery(
                text, department, managerId, active == null || active, PageRequest.of(limit, cursor)));
        return new EmployeePage(page.items().stream().map(this::listed).toList(), page.nextCursor());
    }

    @POST
    @Operation(summary = "Add a person", description = "HR adds someone who joins; their leave is granted at once.")
    @APIResponseSchema(value = EmployeeJson.class, responseCode = "201", responseDescription = "The new person.")
    public Response addEmployee(EmployeeInput input) {
        grants.check(input.rolesOrDefault(), null);
        return posting.perform(() -> {
            EmployeeView added = employees.hire(input.toDetails());
            return Reply.created("/api/v1/employees/" + added.id(), EmployeeJson.full(added));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a person", description = "Members depend on the viewer's rights; see the schema.")
    public EmployeeJson getEmployee(@PathParam("id") long id) {
        EmployeeView view = employees.get(id);
        return access.mayRead(id) ? EmployeeJson.full(view) : EmployeeJson.directory(view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            description = "The members to change; null clears one. Clearing leavingDate is a rehire.",
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "EmployeePatch")))
    @Operation(
            summary = "Change a person",
            description = "Replaces the given members, based on the version in If-Match.")
    public EmployeeJson changeEmployee(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, MergePatch patch) {
        long expected = EntityTags.requiredVersion(ifMatch);
        EmployeeView before = employees.get(id);
        if (before.version() != expected) {
            throw RuleViolation.stale(expected, before.version());
        }
        EmployeeInput after =
                RecordBinder.bind(patch.applyTo(StrictJson.tree(EmployeeInput.of(before))), EmployeeInput.class);
        grants.check(after.rolesOrDefault(), before);
        grants.checkEmail(after.email(), before);
        return EmployeeJson.full(employees.change(id, after.toDetails(), expected));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "End an employment",
            description = "Sets the last day of employment, today unless given. The person and all history stay.")
    public EmployeeJson endEmployment(
            @PathParam("id") long id,
            @QueryParam("leavingDate") LocalDate leavingDate,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Long expected = EntityTags.expectedVersion(ifMatch);
        if (expected == null || leavingDate == null) {
            requireVersion(id, expected);
            return EmployeeJson.full(employees.deactivate(id, leavingDate));
        }
        EmployeeDetails details =
                EmployeeInput.of(employees.get(id)).toDetails().withLeavingDate(leavingDate);
        return EmployeeJson.full(employees.change(id, details, expected));
    }

    private void requireVersion(long id, Long expected) {
        if (expected != null && employees.get(id).version() != expected) {
            throw RuleViolation.stale(expected, employees.get(id).version());
        }
    }

    /** In lists only what costs no look-up of its own: the direct manager sees the particulars, those above do not. */
    private EmployeeJson listed(EmployeeView view) {
        Caller caller = current.get();
        return caller.is(view.id()) || caller.is(view.managerId()) || caller.readsEverything()
                ? EmployeeJson.full(view)
                : EmployeeJson.directory(view);
    }
}
