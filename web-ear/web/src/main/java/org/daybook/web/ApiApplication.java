package org.daybook.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.web.access.AccessFilter;
import org.daybook.web.access.ForgeryFilter;
import org.daybook.web.audit.AuditResource;
import org.daybook.web.docs.ApiIndexResource;
import org.daybook.web.docs.OpenApiResource;
import org.daybook.web.employee.EmployeeResource;
import org.daybook.web.identity.AuditOriginFilter;
import org.daybook.web.identity.IdentityFilter;
import org.daybook.web.identity.MeResource;
import org.daybook.web.input.ParameterReading;
import org.daybook.web.input.QueryFilter;
import org.daybook.web.json.BodyFilter;
import org.daybook.web.json.JsonReader;
import org.daybook.web.json.JsonWriter;
import org.daybook.web.leave.AmendmentResource;
import org.daybook.web.leave.DecisionResource;
import org.daybook.web.leave.DocumentResource;
import org.daybook.web.leave.EmployeeLeaveResource;
import org.daybook.web.leave.LeaveRequestResource;
import org.daybook.web.leave.LeaveTypeResource;
import org.daybook.web.limit.BudgetFilter;
import org.daybook.web.planning.BlackoutPeriodResource;
import org.daybook.web.planning.ClosureResource;
import org.daybook.web.planning.CoverageRuleResource;
import org.daybook.web.policy.AccrualRunResource;
import org.daybook.web.policy.PolicyPackResource;
import org.daybook.web.policy.PolicyResource;
import org.daybook.web.postbox.NotificationsResource;
import org.daybook.web.postbox.OutboxResource;
import org.daybook.web.privacy.PersonalDataResource;
import org.daybook.web.privacy.SickReadFilter;
import org.daybook.web.problem.InvalidInputMapper;
import org.daybook.web.problem.RuleViolationMapper;
import org.daybook.web.problem.UnexpectedMapper;
import org.daybook.web.problem.WebApplicationMapper;
import org.daybook.web.reply.PageLinks;
import org.daybook.web.reply.RepresentationFilter;
import org.daybook.web.reporting.DashboardResource;
import org.daybook.web.signin.AccountResource;
import org.daybook.web.signin.IdentityResource;
import org.daybook.web.signin.PasswordResource;
import org.daybook.web.signin.ServiceAccountResource;
import org.daybook.web.signin.SessionResource;
import org.daybook.web.signin.SignInResource;
import org.daybook.web.signin.SsoResource;
import org.daybook.web.transfer.ExportResource;
import org.daybook.web.transfer.ImportResource;
import org.daybook.web.workday.CalendarTextReader;
import org.daybook.web.workday.EmployeeWorkResource;
import org.daybook.web.workday.HolidayCalendarResource;
import org.daybook.web.workday.LocationResource;
import org.daybook.web.workday.RecountResource;
import org.daybook.web.workday.WorkPatternResource;

/** The API: exactly these classes, so that nothing on the class path can add to it. */
@ApplicationPath("/api/v1")
@ApplicationScoped
public class ApiApplication extends Application {

    /** Everything that has endpoints. */
    public static final List<Class<?>> RESOURCES = List.of(
            ApiIndexResource.class,
            OpenApiResource.class,
            SignInResource.class,
            SessionResource.class,
            PasswordResource.class,
            MeResource.class,
            SsoResource.class,
            AccountResource.class,
            IdentityResource.class,
            ServiceAccountResource.class,
            EmployeeResource.class,
            EmployeeLeaveResource.class,
            PersonalDataResource.class,
            LeaveTypeResource.class,
            PolicyResource.class,
            PolicyPackResource.class,
            AccrualRunResource.class,
            WorkPatternResource.class,
            EmployeeWorkResource.class,
            HolidayCalendarResource.class,
            LocationResource.class,
            RecountResource.class,
            BlackoutPeriodResource.class,
            CoverageRuleResource.class,
            ClosureResource.class,
            LeaveRequestResource.class,
            DecisionResource.class,
            AmendmentResource.class,
            DocumentResource.class,
            DashboardResource.class,
            ImportResource.class,
            ExportResource.class,
            NotificationsResource.class,
            OutboxResource.class,
            AuditResource.class);

    private static final List<Class<?>> PROVIDERS = List.of(
            ForgeryFilter.class,
            IdentityFilter.class,
            AuditOriginFilter.class,
            BudgetFilter.class,
            AccessFilter.class,
            BodyFilter.class,
            QueryFilter.class,
            JsonReader.class,
            CalendarTextReader.class,
            JsonWriter.class,
            ParameterReading.class,
            SickReadFilter.class,
            RepresentationFilter.class,
            PageLinks.class,
            RuleViolationMapper.class,
            InvalidInputMapper.class,
            WebApplicationMapper.class,
            UnexpectedMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new LinkedHashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }

    /** Settings of the HTTP runtime; one that does not know them ignores them. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Parameters and bodies are checked while they are read.
                "jersey.config.beanValidation.disable.server", true,
                // No description of the resources besides the OpenAPI document.
                "jersey.config.server.wadl.disableWadl", true,
                // A path in Location is sent as it is, not prefixed with whatever the Host header says.
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                // JSON is read and written by our own reader and writer only.
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.jsonFeature", "org.daybook.web.json");
    }
}
