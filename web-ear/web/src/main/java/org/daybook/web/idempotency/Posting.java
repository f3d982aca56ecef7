package org.daybook.web.idempotency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.json.RequestBody;
import org.daybook.web.problem.InvalidInput;
import org.daybook.web.reply.Reply;

/** Runs what a POST asks for: as it is, or once for its key if the caller sent one. */
@RequestScoped
public class Posting {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RequestBody body;

    @EJB
    private IdempotentCalls calls;

    public Response perform(Supplier<Reply> call) {
        return perform(body::bytes, call);
    }

    /** The same for a body that is too large to be kept. @param content what tells it from another one */
    public Response perform(Supplier<byte[]> content, Supplier<Reply> call) {
        List<String> keys = Collections.list(request.getHeaders(CallKey.HEADER));
        if (keys.isEmpty()) {
            return call.get().toResponse();
        }
        if (keys.size() > 1) {
            throw new InvalidInput("/" + CallKey.HEADER, "There may be one key.");
        }
        CallKey key = CallKey.of(
                caller.get().key(), keys.get(0), request.getMethod(), request.getRequestURI(), content.get());
        return calls.once(key, call).toResponse();
    }
}
