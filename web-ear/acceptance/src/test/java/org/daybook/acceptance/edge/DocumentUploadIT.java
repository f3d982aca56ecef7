package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Test;

/** Documents that nobody should send are refused and leave nothing behind. */
@OnTopology
class DocumentUploadIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String PDF = "Content-Type: application/pdf";
    private static final byte[] SOUND = "%PDF-1.7 something".getBytes(StandardCharsets.US_ASCII);

    private final Topology topology;
    private final RawExchange exchange;
    private final String admin;
    private final String target;

    DocumentUploadIT(Topology topology) {
        this.topology = topology;
        exchange = new RawExchange(topology.baseUri());
        admin = "Authorization: " + topology.authorization(Topology.ADMIN);
        target = "/api/v1/leave-requests/" + request() + "/documents";
    }

    private long request() {
        Map<String, Object> person = Map.of(
                "name", "N",
                "email", UUID.randomUUID() + "@daybook.test",
                "department", "D",
                "joiningDate", "2020-01-01");
        return made(
                "/leave-requests",
                Map.of(
                        "leaveType", "sick",
                        "startDate", "2026-03-02",
                        "endDate", "2026-03-02",
                        "employeeId", made("/employees", person)));
    }

    private long made(String path, Map<String, Object> body) {
        return io.restassured.RestAssured.given()
                .baseUri(topology.baseUri().toString())
                .header("Authorization", topology.authorization(Topology.ADMIN))
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long kept() throws Exception {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM leave.documents WHERE request_id = " + target.split("/")[4])) {
            row.next();
            return row.getLong(1);
        }
    }

    private Refusal refused(byte[] body, String... headers) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(admin));
        all.addAll(List.of(headers));
        return Refusal.in(exchange.send("POST", target, all, body));
    }

    @Test
    void onlyWhatItClaimsToBe() throws Exception {
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        for (byte[] content : List.of(page, program, archive, new byte[] {'%'}, new byte[MEBIBYTE])) {
            for (String type : List.of("application/pdf", "image/jpeg", "image/png")) {
                refused(content, "Content-Type: " + type).hasCode("validation-failed");
            }
        }
        refused(SOUND, "Content-Type: image/png").hasCode("validation-failed");
        refused(new byte[0], PDF).hasCode("validation-failed");

        for (String type : List.of(
                "text/html",
                "image/svg+xml",
                "image/gif",
                "application/json",
                "multipart/form-data",
                "application/*")) {
            refused(SOUND, "Content-Type: " + type).hasCode("unsupported-media-type");
        }
        refused(SOUND).hasCode("unsupported-media-type");
        refused(SOUND, PDF, "Content-Encoding: gzip").hasCode("unsupported-media-type");
        assertThat(kept()).isZero();
    }

    @Test
    void namesThatAreNone() throws Exception {
        for (String name : List.of(
                "..%2F..%2Fetc%2Fpasswd",
                "a%5Cb",
                "a%00b",
                "a%0Ab",
                "%E2%80%AEgpj.exe",
                "%",
                "%zz",
                "%C3",
                "%ED%A0%80",
                "x".repeat(201),
                "%20")) {
            refused(SOUND, PDF, "File-Name: " + name)
                    .hasCode("validation-failed")
                    .pointsTo("/File-Name");
        }
        assertThat(kept()).isZero();
    }

    @Test
    void largerThanAllowedWhateverTheLengthHeaderSays() throws Exception {
        byte[] piece = Arrays.copyOf(SOUND, MEBIBYTE);

        assertThat(exchange.announce("POST", target, List.of(admin, PDF), 5L * MEBIBYTE + 1)
                        .status())
                .isEqualTo(413);
        RawExchange node = new RawExchange(topology.nodes().get(0).uri());
        Refusal.in(node.sendChunks("POST", target, List.of(admin, PDF), piece, 6))
                .hasCode("too-large");
        Refusal.in(node.sendChunks("POST", target, List.of(admin, PDF), piece, 200))
                .hasCode("too-large");
        Eventually.holds("nothing is left of them", Duration.ofSeconds(20), () -> kept() == 0);
    }

    @Test
    void oneThatBreaksOffLeavesNothing() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), topology.baseUri().getPort())) {
            String head = "POST " + target + " HTTP/1.1\r\nHost: x\r\n" + admin + "\r\n" + PDF
                    + "\r\nContent-Length: 4000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOf(SOUND, MEBIBYTE));
            socket.getOutputStream().flush();
        }

        Eventually.holds("nothing is left of it", Duration.ofSeconds(40), () -> kept() == 0);
    }

    @Test
    void otherBodiesKeepTheirLimit() throws IOException {
        Refusal.in(exchange.send(
                        "POST",
                        "/api/v1/leave-requests",
                        List.of(admin, "Content-Type: application/json"),
                        new byte[MEBIBYTE]))
                .hasCode("too-large");
    }
}
