package org.daybook.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.platform.ProblemCode;
import org.daybook.web.correlation.CorrelationId;
import org.daybook.web.json.StrictJson;
import org.daybook.web.problem.Problem;
import org.daybook.web.problem.ProblemTable;

/** Sends a problem where no resource is involved. */
final class ProblemReply {

    private ProblemReply() {}

    static void send(HttpServletRequest request, HttpServletResponse response, ProblemCode code, String detail)
            throws IOException {
        send(request, response, code, ProblemTable.statusOf(code), detail);
    }

    static void send(
            HttpServletRequest request, HttpServletResponse response, ProblemCode code, int status, String detail)
            throws IOException {
        byte[] body = StrictJson.write(Problem.of(code, status, detail, CorrelationId.urnOf(request)));
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        response.getOutputStream().write(body);
    }
}
