package org.daybook.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /sign-in} leads to the page, whose address ends with a slash; {@code /sign-in/link} shows the page for links. */
public class SignInPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().endsWith("/link")) {
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher("/sign-in/link.html").forward(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/sign-in/");
        }
    }
}
