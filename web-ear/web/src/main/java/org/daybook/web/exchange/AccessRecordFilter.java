package org.daybook.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.daybook.web.access.AccessFilter;
import org.daybook.web.correlation.CorrelationId;

/**
 * Gives the exchange its correlation id and writes one access record when it is over. The record holds the route, not
 * the path, and no header, so that no personal data gets into the log. While the exchange runs, the thread is named
 * after its id: every log record that it causes carries the thread's name.
 */
public class AccessRecordFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("org.daybook.access");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = CorrelationId.establish(request, request.getHeader(CorrelationId.HEADER));
        response.setHeader(CorrelationId.HEADER, id);
        Thread thread = Thread.currentThread();
        String usualName = thread.getName();
        long begin = System.nanoTime();
        thread.setName(usualName + " " + id);
        try {
            chain.doFilter(request, response);
        } finally {
            record(request, response, id, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            thread.setName(usualName);
        }
    }

    private static void record(HttpServletRequest request, HttpServletResponse response, String id, long millis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", Methods.known(request.getMethod()));
        fields.put("route", routeOf(request));
        fields.put("status", response.getStatus());
        fields.put("ms", millis);
        fields.put("correlationId", id);
        LogRecord record = new LogRecord(
                Level.INFO, fields.get("method") + " " + fields.get("route") + " " + fields.get("status"));
        record.setLoggerName(LOG.getName());
        record.setParameters(new Object[] {fields});
        LOG.log(record);
    }

    private static String routeOf(HttpServletRequest request) {
        Object route = request.getAttribute(AccessFilter.ROUTE);
        return route == null ? "(no route)" : (String) route;
    }
}
