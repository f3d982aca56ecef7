package org.daybook.web.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Says in a {@code Link} header where the next page of a list is, with the same filters. */
@Provider
@ApplicationScoped
public class PageLinks implements ContainerResponseFilter {

    /** One page of a list as it goes out. */
    public interface Paged {

        /** Where the next page starts; null on the last page. */
        String nextCursor();
    }

    @Override
    public void filter(ContainerRequestContext exchange, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Paged page && page.nextCursor() != null) {
            URI next = exchange.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            answer.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
