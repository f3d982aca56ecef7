package org.daybook.web.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.daybook.web.json.StrictJson;

/** Gives versioned representations their entity tag, and answers 304 to those who have this one already. */
@Provider
@ApplicationScoped
public class RepresentationFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext exchange, ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Versioned representation)) {
            return;
        }
        byte[] body = StrictJson.write(representation);
        String tag = EntityTags.of(representation.version(), body);
        answer.getHeaders().putSingle(HttpHeaders.ETAG, EntityTags.header(tag));
        answer.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        String ifNoneMatch = exchange.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean reading = HttpMethod.GET.equals(exchange.getMethod()) || HttpMethod.HEAD.equals(exchange.getMethod());
        if (reading && ifNoneMatch != null && EntityTags.matchesAny(ifNoneMatch, tag)) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }
}
