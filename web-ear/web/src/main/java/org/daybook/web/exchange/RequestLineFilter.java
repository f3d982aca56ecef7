package org.daybook.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.ProblemCode;
import org.daybook.web.problem.EdgeProblem;

/** Refuses request lines that layers behind would understand in different ways. */
public class RequestLineFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUERY = 4_096;

    /** All that there is outside the API: pages, files and health. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        boolean api = request.getRequestURI().startsWith("/api/v1");
        if (!api && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            refuse(request, response, EdgeProblem.METHOD_NOT_ALLOWED, null);
        } else if (query != null && query.length() > LONGEST_QUERY) {
            refuse(request, response, EdgeProblem.TOO_LARGE, "The query is too long.");
        } else if (!PercentEncoding.isSound(request.getRequestURI())) {
            refuse(request, response, CommonProblem.NOT_FOUND, null);
        } else if (query != null && !PercentEncoding.isSound(query)) {
            refuse(request, response, CommonProblem.VALIDATION_FAILED, "The query is not percent-encoded UTF-8.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, ProblemCode code, String detail)
            throws IOException {
        ProblemReply.send(request, response, code, detail);
    }
}
