package org.daybook.standalone;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Daybook tells the person who starts it. */
final class Words {

    private final URI base;
    private final Options options;
    private final DataFolder folder;

    Words(URI base, Options options, DataFolder folder) {
        this.base = base;
        this.options = options;
        this.folder = folder;
    }

    static String help() {
        return """
            Daybook: leave management. Usage: java -jar daybook-standalone.jar [options]

              --data DIR       folder for data, logs and passwords (default ./data; ./demo-data with --demo,
                               ./test-data with --test)
              --port N         HTTP port on the loopback address (default 8080)
              --admin EMAIL    the first administrator, made when there is nobody yet (default admin@daybook.local)
              --demo           a company of about 60 people to play with, whose logins are printed
              --test           an administrator (admin@daybook.test) and nobody else; the first start sets the password
                               from DAYBOOK_TEST_PASSWORD, or makes one up
              --database URL   postgresql://user:password@host:port/name: an existing PostgreSQL 15 or newer instead
                               of the embedded one; the password may come from DAYBOOK_DB_PASSWORD
              --clock MOMENT   where the business clock starts, such as 2026-03-01T09:00:00Z (with --demo or --test)
              --help           this text

            Or: java -jar daybook-standalone.jar import FILE.sqlite [--dry-run] [--url URL] [--user EMAIL]
            moves a company from the SQLite file of the original design into the Daybook that runs at URL (default
            http://127.0.0.1:8080), as that person, whose password comes from DAYBOOK_PASSWORD.

            Ctrl-C stops everything. The next start with the same folder finds the data again.
            Exit codes: 2 wrong option, 3 port in use, 4 data folder, 5 database, 6 application, 130/143 stopped.
            """;
    }

    /** What to say when everything runs. */
    String ready(FirstAdministrator administrator) {
        StringBuilder text = new StringBuilder();
        text.append("\nDaybook is ready at ").append(base).append('\n');
        text.append("  Sign in            ").append(base).append("/sign-in/\n");
        text.append("  API documentation  ").append(base).append("/api/docs/\n");
        if (options.mode() == Mode.DEMO) {
            text.append("  Caught mail        ").append(base).append("/demo/mail\n");
        }
        text.append("  Data and logs      ").append(folder.root()).append('\n');
        text.append(
                switch (options.mode()) {
                    case NORMAL -> setUp(administrator);
                    case TEST ->
                        administrator.password().map(this::administratorLogin).orElse("");
                    case DEMO -> administrator.password().map(this::demo).orElse("");
                });
        return text.append("Ctrl-C stops it.").toString();
    }

    private String setUp(FirstAdministrator administrator) {
        return administrator
                .link()
                .map(token -> """

            Nobody can sign in yet. The first administrator is %s.
            Set their password here, once, within 7 days (the next start makes a new link):
              %s/sign-in/link#%s

            """.formatted(options.administrator(), base, token))
                .orElse("");
    }

    private String administratorLogin(String password) {
        return "\nLogin (role, e-mail, password):\n" + login("administrator", options.administrator(), password) + "\n";
    }

    private static String login(String role, String email, String password) {
        return String.format(Locale.ROOT, "  %-14s %-34s %s%n", role, email, password);
    }

    private String demo(String password) {
        DemoCompany company = DemoCompany.load();
        DemoCompany.Person employee = company.people().get(company.people().size() - 1);
        String logins = Stream.of(
                        login("administrator", options.administrator(), password),
                        login("HR", company.withRole("HR").get(0).email(), password),
                        login("manager", employee.manager(), password),
                        login("employee", employee.email(), password),
                        login("auditor", company.withRole("AUDITOR").get(0).email(), password))
                .collect(Collectors.joining());
        LocalDate monday = new DemoCalendar(options.today()).start("+12w MON");
        return """

            Logins (role, e-mail, password); everybody of the company has this password:
            %1$s
            Try:
              token() { curl -s %2$s/api/v1/auth/login -H 'Content-Type: application/json' \\
                -d "{\\"email\\": \\"$1\\", \\"password\\": \\"%3$s\\"}" | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/'; }
              curl -s %2$s/api/v1/leave-requests -H "Authorization: Bearer $(token %4$s)" \\
                   -H 'Content-Type: application/json' \\
                   -d '{"leaveType": "annual", "startDate": "%5$s", "endDate": "%6$s"}'
              curl -s '%2$s/api/v1/leave-requests?approver=me&status=PENDING' \\
                   -H "Authorization: Bearer $(token %7$s)"
            and decide with PUT %2$s/api/v1/leave-requests/ID/approve as the manager.

            """.formatted(logins, base, password, employee.email(), monday, monday.plusDays(4), employee.manager());
    }
}
