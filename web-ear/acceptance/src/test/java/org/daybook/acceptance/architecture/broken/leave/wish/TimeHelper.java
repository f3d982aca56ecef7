package org.daybook.acceptance.architecture.broken.leave.wish;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;

/** Knows everything, from the machine's time to the mail. */
class TimeHelper {
    final Clock clock = Clock.systemUTC();
    final LocalDate today = LocalDate.now(clock.getZone());
    HttpSession session;
    HttpServer server;
    Response answer;
    Message mail;

    void complain(Exception problem) {
        System.out.println(today);
        problem.printStackTrace();
    }
}
