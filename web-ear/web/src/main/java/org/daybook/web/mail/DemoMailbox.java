package org.daybook.web.mail;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.web.mail.shown.Caught;

/**
 * {@code /demo/mail}: the mails that a demo has caught, for anybody, as they would reach people; nothing outside a demo.
 * The HTML of a mail is shown as a page of its own in a frame without rights: no script, no origin, nothing loaded.
 */
public class DemoMailbox extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String FRAME =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                    + " frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    @Inject
    private MailSettings settings;

    @Inject
    private LetterForm form;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Path> folder = settings.demoFolder();
        if (folder.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        DemoFolder caught = new DemoFolder(folder.get());
        if (path.equals("/")) {
            list(caught, request.getParameter("to"), response);
        } else {
            show(caught, path.substring(1), response);
        }
    }

    private void list(DemoFolder caught, String to, HttpServletResponse response) throws IOException {
        String wanted = to == null ? "" : to.strip();
        List<Caught> mails = caught.newest(wanted);
        write(response, PAGE, form.fill("demo-list.ftlh", Map.of("mails", mails, "to", wanted)));
    }

    private void show(DemoFolder caught, String path, HttpServletResponse response) throws IOException {
        boolean frame = path.endsWith("/html");
        Optional<Caught> mail = caught.find(frame ? path.substring(0, path.lastIndexOf('/')) : path);
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (frame) {
            // Our own page, and nobody else's, may frame this one.
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            String html = mail.get().mail().html();
            write(response, FRAME, html == null ? "" : html);
        } else {
            write(response, PAGE, form.fill("demo-mail.ftlh", Map.of("caught", mail.get())));
        }
    }

    private static void write(HttpServletResponse response, String policy, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
