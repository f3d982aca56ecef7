package org.daybook.web.docs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daybook.platform.ProblemCode;
import org.daybook.web.problem.ProblemTable;

/** {@code /problems/<code>}: what the {@code type} of a problem leads to, the section of {@code docs/problems.md}. */
public class ProblemPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<ProblemCode> code = path == null ? Optional.empty() : ProblemTable.find(path.substring(1));
        if (code.isEmpty() && path != null && path.length() > 1) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] page = code.map(ProblemPage::of).orElseGet(ProblemPage::index).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
