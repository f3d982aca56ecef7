package org.daybook.web.json;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * Takes the body into memory before anything looks at it, and stops at the limit whatever the length header says. Only a
 * resource marked {@link LargeBody} reads its own.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {

    /** The largest JSON body. */
    public static final int MAX_BYTES = 64 * 1024;

    /** The largest body of any other kind. */
    public static final int MAX_FILE_BYTES = 1024 * 1024;

    private static final MediaType CALENDAR = new MediaType("text", "calendar");

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @Inject
    private RequestBody body;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext exchange) throws IOException {
        if (!WITH_BODY.contains(exchange.getMethod())) {
            return;
        }
        refuseOtherCharset(exchange.getMediaType());
        if (isLarge()) {
            refuseUnknown(exchange);
            return;
        }
        int limit = isFile(exchange.getMediaType()) ? MAX_FILE_BYTES : MAX_BYTES;
        if (exchange.getLength() > limit) {
            throw tooLarge();
        }
        byte[] bytes = readUpToLimit(exchange.getEntityStream(), limit);
        if (bytes.length > 0 && exchange.getMediaType() == null) {
            throw new NotSupportedException();
        }
        body.keep(bytes);
        exchange.setEntityStream(new ByteArrayInputStream(bytes));
    }

    private boolean isLarge() {
        Method method = resource.getResourceMethod();
        return method != null && method.isAnnotationPresent(LargeBody.class);
    }

    private static void refuseUnknown(ContainerRequestContext exchange) {
        if (exchange.getMediaType() == null || exchange.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new NotSupportedException();
        }
    }

    private static void refuseOtherCharset(MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !"utf-8".equalsIgnoreCase(charset)) {
            throw new NotSupportedException();
        }
    }

    private static boolean isFile(MediaType type) {
        return type != null && type.isCompatible(CALENDAR) && !type.isWildcardType();
    }

    private static byte[] readUpToLimit(InputStream stream, int limit) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        return bytes;
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
