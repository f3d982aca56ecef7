package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.employee.Employees;
import org.daybook.leave.LeaveBalances;
import org.daybook.leave.LeaveRequestQuery;
import org.daybook.leave.LeaveRequests;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.LeaveTypes;
import org.daybook.platform.PageRequest;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One person's leave: what is left, why, and what was. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Balances")
public class EmployeeLeaveResource {

    @EJB
    private LeaveBalances balances;

    @EJB
    private LeaveRequests requests;

    @Inject
    private CurrentCaller current;

    @Inject
    private Discretion discretion;

    @EJB
    private Employees employees;

    @EJB
    private LeaveTypes types;

    @Inject
    private Languages languages;

    @Inject
    private Posting posting;

    @Inject
    private Clock clock;

    @GET
    @Path("/{id}/balance")
    @Operation(
            summary = "Read what a person has left",
            description = "The figures of every leave type for one leave year, seen on a day (default today).")
    public BalanceJson.OfPerson getBalance(
            @PathParam("id") long id,
            @QueryParam("year") @Min(1) @Max(9999) Integer year,
            @QueryParam("on") LocalDate on) {
        return new BalanceJson.OfPerson(
                id,
                dayOf(on),
                balances.balances(id, year, on).stream()
                        .filter(balance -> !discretion.hides(id, balance.leaveType()))
                        .map(BalanceJson::of)
                        .toList());
    }

    @GET
    @Path("/{id}/ledger")
    @Operation(
            summary = "Explain what a person has left",
            description =
                    "Which credit paid for which day, and every row behind it; with knownAt as it was known then. The "
                            + "summary is in English or German, as Accept-Language or else your own locale says.")
    public LedgerJson.OfPerson getLedger(
            @PathParam("id") long id,
            @QueryParam("leaveType") String leaveType,
            @QueryParam("year") @Min(1) @Max(9999) Integer year,
            @QueryParam("on") LocalDate on,
            @QueryParam("knownAt") OffsetDateTime knownAt) {
        Map<String, String> names =
                types.all().stream().collect(Collectors.toMap(LeaveTypeView::code, LeaveTypeView::name));
        BalanceWords words = languages.words();
        return new LedgerJson.OfPerson(
                id,
                dayOf(on),
                words.language(),
                balances.explain(id, leaveType, year, on, knownAt).stream()
                        .filter(account ->
                                !discretion.hides(id, account.balance().leaveType()))
                        .map(account -> LedgerJson.of(
                                account,
                                words.tell(
                                        account,
                                        names.getOrDefault(
                                                account.balance().leaveType(),
                                                account.balance().leaveType()),
                                        dayOf(on))))
                        .toList());
    }

    @GET
    @Path("/{id}/leave-history")
    @Operation(summary = "List one person's leave requests", description = "Newest first.")
    public LeaveRequestPage getLeaveHistory(
            @PathParam("id") long id,
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        employees.get(id);
        return discretion.shown(
                requests.search(new LeaveRequestQuery(id, null, null, null, null, null, null, null, page)));
    }

    @POST
    @Path("/{id}/adjustments")
    @Operation(
            summary = "Correct a balance",
            description = "HR gives or takes days, for a reason that the employee sees.")
    @APIResponseSchema(value = AdjustmentJson.class, responseCode = "201", responseDescription = "The correction.")
    public Response adjustBalance(@PathParam("id") long id, AdjustmentInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> {
            AdjustmentJson made = AdjustmentJson.of(balances.adjust(input.toCommand(id, actor)));
            String location =
                    "/api/v1/employees/" + id + "/ledger?leaveType=" + made.leaveType() + "&year=" + made.year();
            return Reply.createdWithin(location, made);
        });
    }

    private LocalDate dayOf(LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
