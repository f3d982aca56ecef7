package org.daybook.web.privacy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.employee.AccessRecords;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.employee.Postbox;
import org.daybook.leave.HolidayCalendars;
import org.daybook.leave.LeaveRecords;
import org.daybook.leave.WorkPatterns;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.daybook.platform.audit.PersonalTrail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept about a person. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class PersonalDataResource {

    @EJB
    private Employees employees;

    @EJB
    private AccessRecords access;

    @EJB
    private LeaveRecords leave;

    @EJB
    private WorkPatterns patterns;

    @EJB
    private HolidayCalendars places;

    @EJB
    private Postbox postbox;

    @Inject
    private PersonalTrail history;

    @Inject
    private AuditTrail trail;

    @GET
    @Path("/{id}/personal-data")
    @Operation(
            summary = "Export what is kept about a person",
            description = "For the person, HR and administrators: everything that is kept about the person, without "
                    + "secrets and without values of anybody else; what the person did to others is there as rows of the "
                    + "audit trail. Exporting leaves a row in the audit trail.")
    @APIResponseSchema(
            value = PersonalDataJson.class,
            responseCode = "200",
            responseDescription = "What is kept about the person.")
    public Response exportPersonalData(@PathParam("id") long id) {
        EmployeeView person = employees.get(id);
        trail.record(AuditEvent.plain("personal-data.exported", "personal-data", id, id));
        PersonalDataJson data = PersonalDataJson.of(person, access.of(id), leave.of(id))
                .with(patterns.assignments(id), places.workplaces(id), postbox.of(id));
        PersonalDataExport export = new PersonalDataExport(data, reader -> history.export(id, reader));
        return Response.ok(export, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data-" + id + ".json\"")
                .build();
    }
}
