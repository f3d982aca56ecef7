package org.daybook.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.daybook.employee.EmployeeQuery;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the service takes you for. */
@Path("/auth/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class MeResource {

    @Inject
    private CurrentCaller current;

    @EJB
    private Employees employees;

    @GET
    @Operation(
            summary = "Read who you are",
            description =
                    "The signed-in person, with the ids of the first 200 active people who report to them directly.")
    public MeJson getMe() {
        EmployeeView person = employees.get(current.get().employeeId());
        EmployeeQuery reports =
                new EmployeeQuery(null, null, person.id(), true, new PageRequest(PageRequest.MAX_LIMIT, null));
        List<Long> managerOf = employees.search(reports).items().stream()
                .map(EmployeeView::id)
                .sorted()
                .toList();
        return new MeJson(
                person.id(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().toList(),
                managerOf);
    }
}
