package org.daybook.web.input;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.web.problem.InvalidInput;

/** Refuses query parameters that a resource does not know, and those that are given twice: a typing error in a filter must not widen a list. */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class QueryFilter implements ContainerRequestFilter {

    private static final int LONGEST_NAME = 60;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext exchange) {
        Method method = resource.getResourceMethod();
        if (method == null
                || method.isAnnotationPresent(AnyQuery.class)
                || exchange.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        Set<String> known = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
                .collect(Collectors.toSet());
        List<Violation> errors = new ArrayList<>();
        exchange.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                errors.add(violation(name, "There is no such parameter here."));
            } else if (values.size() > 1) {
                errors.add(violation(name, "It may be given once."));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Violation violation(String name, String message) {
        String shown = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Violation(CommonProblem.VALIDATION_FAILED, "/" + shown, message);
    }
}
