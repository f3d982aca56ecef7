package org.daybook.web.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The endpoint that a request was matched to, without any value of the path: fit for tables and logs. */
record Endpoint(String method, String path) {

    /** The matched endpoint; null if the runtime answers by itself, as for OPTIONS. */
    public static Endpoint of(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method == null ? null : of(resource.getResourceClass(), method);
    }

    static Endpoint of(Class<?> type, Method method) {
        String path = join(type.getAnnotation(Path.class), method.getAnnotation(Path.class));
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .findFirst()
                .map(verb -> new Endpoint(verb.value(), path))
                .orElse(null);
    }

    private static String join(Path type, Path method) {
        String whole = (type == null ? "" : type.value()) + "/" + (method == null ? "" : method.value());
        String slashed = ("/" + whole).replaceAll("/+", "/");
        return slashed.length() > 1 && slashed.endsWith("/") ? slashed.substring(0, slashed.length() - 1) : slashed;
    }
}
