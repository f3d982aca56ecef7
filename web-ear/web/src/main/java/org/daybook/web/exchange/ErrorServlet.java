package org.daybook.web.exchange;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.web.correlation.CorrelationId;
import org.daybook.web.problem.ProblemTable;

/** Stands in for every error page of the server: the same problem form as everywhere else. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        response.setHeader(CorrelationId.HEADER, CorrelationId.of(request));
        ProblemReply.send(request, response, ProblemTable.forStatus(code), code, detailOf(request));
    }

    private static String detailOf(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!(failure instanceof Throwable thrown)) {
            return null;
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, thrown);
        return "It has been logged as incident " + incident + ".";
    }
}
