package org.daybook.standalone;

import java.net.URI;
import java.time.LocalDate;

/** What Daybook tells the person who starts it. */
final class Words {

    private Words() {}

    static String help() {
        return """
            Daybook: leave management. Usage: java -jar daybook-standalone.jar [options]

              --data DIR       folder for data, logs and passwords (default ./data; ./demo-data with --demo,
                               ./test-data with --test)
              --port N         HTTP port on the loopback address (default 8080)
              --demo           a company of about 60 people to play with; nobody signs in: the header
                               X-Daybook-Act-As names the acting person
              --test           as --demo, with an administrator (admin@daybook.test) and nobody else
              --database URL   postgresql://user:password@host:port/name: an existing PostgreSQL 15 or newer instead
                               of the embedded one; the password may come from DAYBOOK_DB_PASSWORD
              --clock MOMENT   where the business clock starts, such as 2026-03-01T09:00:00Z (with --demo or --test)
              --help           this text

            Ctrl-C stops everything. The next start with the same folder finds the data again.
            Exit codes: 2 wrong option, 3 port in use, 4 data folder, 5 database, 6 application, 130/143 stopped.
            """;
    }

    /**
     * What to say when everything runs.
     *
     * @param company the demo company; null without {@code --demo}
     */
    static String ready(URI base, Options options, DataFolder folder, DemoCompany company) {
        StringBuilder text = new StringBuilder();
        text.append("\nDaybook is ready at ").append(base).append('\n');
        text.append("  API documentation  ").append(base).append("/api/docs\n");
        text.append("  Data and logs      ").append(folder.root()).append('\n');
        if (company != null) {
            text.append(demo(base, company, options.today()));
        } else if (options.mode() == Mode.TEST) {
            text.append("  Acting person      header X-Daybook-Act-As: ")
                    .append(Mode.TEST.administrator().orElseThrow())
                    .append('\n');
        } else {
            text.append("  This version has no sign-in yet: start it with --demo to act through the API.\n");
        }
        return text.append("Ctrl-C stops it.").toString();
    }

    private static String demo(URI base, DemoCompany company, LocalDate today) {
        DemoCompany.Person hr = company.withRole("HR").get(0);
        DemoCompany.Person employee = company.people().get(company.people().size() - 1);
        DemoCompany.Person manager = company.person(employee.manager()).orElseThrow();
        LocalDate monday = new DemoCalendar(today).start("+12w MON");
        return """

            People to act as (header X-Daybook-Act-As):
              %1$-34s administrator
              %2$-34s HR
              %3$-34s manager of %4$s
              %5$-34s %4$s, employee

            Try:
              curl -s %6$s/api/v1/dashboard/stats -H 'X-Daybook-Act-As: %2$s'
              curl -s %6$s/api/v1/leave-requests -H 'X-Daybook-Act-As: %5$s' \\
                   -H 'Content-Type: application/json' \\
                   -d '{"leaveType": "annual", "startDate": "%7$s", "endDate": "%8$s"}'
              curl -s '%6$s/api/v1/leave-requests?approver=me&status=PENDING' \\
                   -H 'X-Daybook-Act-As: %3$s'
            and decide with PUT %6$s/api/v1/leave-requests/ID/approve as the manager.

            """.formatted(
                        Mode.DEMO.administrator().orElseThrow(),
                        hr.email(),
                        manager.email(),
                        employee.name(),
                        employee.email(),
                        base,
                        monday,
                        monday.plusDays(4));
    }
}
