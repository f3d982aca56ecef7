package org.daybook.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one Daybook takes out, an empty one brings in, and says the same. */
class RoundTripIT {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** In the order in which they are brought in. */
    private static final Map<String, String> KINDS = kinds();

    @TempDir
    Path folder;

    private URI address;

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("EMPLOYEES", "employees");
        kinds.put("LEAVE", "leave");
        kinds.put("BALANCES", "balances");
        return kinds;
    }

    @Test
    void anEmptyDaybookThatGetsEverythingSaysTheSame() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        try (Launch ignored = start("first")) {
            Caller first = new Caller(address);
            first.brings("EMPLOYEES", """
                    email,name,department,joining_date,leaving_date,manager_email,location,locale
                    ada@x.test,"Ada ""=Byron\""",Ops,2020-01-01,,max@x.test,Turin,en-GB
                    max@x.test,=Max,Ops,2015-05-05,,,,
                    eve@x.test,'Eve,"Lab, new",2019-03-01,2026-02-27,max@x.test,,
                    """);
            first.brings("LEAVE", """
                    email,leave_type,start_date,end_date,status,start_part,end_part,reason,decided_by
                    ada@x.test,annual,2026-01-12,2026-01-16,APPROVED,,MORNING,"-5 degrees, ""snow""
                    and ice",max@x.test
                    ada@x.test,annual,2025-12-29,2026-01-02,APPROVED,,,,
                    ada@x.test,sick,2026-02-02,2026-02-03,APPROVED,,,,
                    ada@x.test,annual,2026-02-09,2026-02-09,REJECTED,AFTERNOON,,,max@x.test
                    ada@x.test,annual,2026-12-28,2027-01-08,PENDING,,,,
                    eve@x.test,annual,2026-02-16,2026-02-27,APPROVED,,,,
                    eve@x.test,unpaid,2024-02-26,2024-03-01,CANCELLED,,,,
                    """);
            first.brings("BALANCES", """
                    email,leave_type,year,balance
                    ada@x.test,annual,2026,3.5
                    max@x.test,annual,2026,-2
                    max@x.test,casual,2027,11
                    """);
            for (String name : KINDS.values()) {
                files.put(name, first.takes(name));
            }
        }
        try (Launch ignored = start("second")) {
            Caller second = new Caller(address);
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                // The administrator, who is in both, brings in nothing about himself.
                second.brings(kind.getKey(), files.get(kind.getValue()));
            }
            for (String name : KINDS.values()) {
                assertThat(sorted(second.takes(name))).as(name).isEqualTo(sorted(files.get(name)));
            }
        }
    }

    private Launch start(String name) throws Exception {
        int port = Launch.freePort();
        address = URI.create("http://127.0.0.1:" + port);
        return Launch.of(
                        folder.resolve(name),
                        "--test",
                        "--clock",
                        Topology.CLOCK_START.toString(),
                        "--port",
                        Integer.toString(port))
                .awaitReady();
    }

    private static List<String> sorted(String file) {
        return file.lines().sorted().toList();
    }

    /** The administrator of one of them. */
    private record Caller(URI base) {

        private String send(HttpRequest.Builder request) throws Exception {
            var answer = CLIENT.send(
                    request.header("Authorization", SignIn.at(base).authorization(Topology.ADMIN))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        }

        String takes(String name) throws Exception {
            return send(HttpRequest.newBuilder(base.resolve("/api/v1/exports/" + name)));
        }

        void brings(String kind, String file) throws Exception {
            String sent = send(HttpRequest.newBuilder(base.resolve("/api/v1/imports?dryRun=false&kind=" + kind))
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(file)));
            URI path = base.resolve("/api/v1/imports/"
                    + new ObjectMapper().readTree(sent).get("id").asLong());
            Eventually.holds(
                    "the import ends",
                    LONGEST_WAIT,
                    () -> "DONE".equals(look(path).get("state").asText()));
            assertThat(send(HttpRequest.newBuilder(URI.create(path + "/report")))
                            .lines()
                            .filter(line -> line.contains("REFUSED") && !line.contains("self-approval")))
                    .isEmpty();
        }

        private JsonNode look(URI path) throws Exception {
            return new ObjectMapper().readTree(send(HttpRequest.newBuilder(path)));
        }
    }
}
