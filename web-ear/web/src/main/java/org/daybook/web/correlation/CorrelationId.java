package org.daybook.web.correlation;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of one exchange: the client's own if it sent a usable one, else made here. */
public final class CorrelationId {

    /** Header that carries it, both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String ATTRIBUTE = "org.daybook.correlation-id";

    private CorrelationId() {}

    /** Decides the id of this exchange and keeps it with the request. */
    public static String establish(ServletRequest request, String offered) {
        String id = offered != null && USABLE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id of this exchange; a new one if none was established. */
    public static String of(ServletRequest request) {
        Object id = request.getAttribute(ATTRIBUTE);
        return id == null ? establish(request, null) : (String) id;
    }

    /** The id as the {@code instance} of a problem. */
    public static String urnOf(ServletRequest request) {
        return "urn:daybook:request:" + of(request);
    }
}
