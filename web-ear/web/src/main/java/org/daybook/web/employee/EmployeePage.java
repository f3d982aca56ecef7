package org.daybook.web.employee;

import java.util.List;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of people. */
@Schema(name = "EmployeePage", description = "One page of people, by name.")
public record EmployeePage(List<EmployeeJson> items, String nextCursor) implements Paged {}
