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
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files to bring in may be larger than other bodies, up to a limit of their own, and leave nothing if they break off. */
@OnTopology
@Tag("smoke")
class LargeFileIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int LARGEST = 50 * MEBIBYTE;
    private static final String TARGET = "/api/v1/imports?kind=EMPLOYEES";
    private static final String CSV = "Content-Type: text/csv";

    private final Topology topology;
    private final RawExchange exchange;
    private final String admin;

    LargeFileIT(Topology topology) {
        this.topology = topology;
        exchange = new RawExchange(topology.baseUri());
        admin = "Authorization: " + topology.authorization(Topology.ADMIN);
    }

    private long onTheirWay() throws Exception {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM leave.imports WHERE state = 'RECEIVING'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void theLargestFileIsTakenAndOneByteMoreIsNot() throws Exception {
        byte[] file = new byte[LARGEST];
        Arrays.fill(file, (byte) 'x');

        assertThat(exchange.send("POST", TARGET, List.of(admin, CSV), file).status())
                .isEqualTo(202);
        assertThat(exchange.announce("POST", TARGET, List.of(admin, CSV), LARGEST + 1L)
                        .status())
                .isEqualTo(413);
        // A proxy in front may have refused it; the node does so by itself.
        RawExchange node = new RawExchange(topology.nodes().get(0).uri());
        Refusal.in(node.announce("POST", TARGET, List.of(admin, CSV), LARGEST + 1L))
                .hasCode("too-large");
        Refusal.in(node.sendChunks("POST", TARGET, List.of(admin, CSV), new byte[MEBIBYTE], 51))
                .hasCode("too-large");
        Eventually.holds("nothing is left of them", Duration.ofSeconds(20), () -> onTheirWay() == 0);
    }

    @Test
    void otherBodiesKeepTheirLimit() throws IOException {
        Refusal.in(exchange.send(
                        "POST",
                        "/api/v1/employees",
                        List.of(admin, "Content-Type: application/json"),
                        new byte[MEBIBYTE / 8]))
                .hasCode("too-large");
    }

    @Test
    void onlyPlainCsvInUtf8IsTaken() throws IOException {
        byte[] file = "email,name,department,joining_date\n".getBytes(StandardCharsets.UTF_8);
        for (String type :
                List.of("text/plain", "application/json", "text/csv; charset=iso-8859-1", "multipart/form-data")) {
            Refusal.in(exchange.send("POST", TARGET, List.of(admin, "Content-Type: " + type), file))
                    .hasCode("unsupported-media-type");
        }
        Refusal.in(exchange.send("POST", TARGET, List.of(admin), file)).hasCode("unsupported-media-type");
        Refusal.in(exchange.send("POST", TARGET, List.of(admin, CSV, "Content-Encoding: gzip"), file))
                .hasCode("unsupported-media-type");
        Refusal.in(exchange.send("POST", TARGET, List.of(admin, CSV), new byte[0]))
                .hasCode("validation-failed");
        Refusal.in(exchange.send("POST", "/api/v1/imports", List.of(admin, CSV), file))
                .hasCode("validation-failed");
        Refusal.in(exchange.send("POST", "/api/v1/imports?kind=SALARIES", List.of(admin, CSV), file))
                .hasCode("validation-failed");
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), topology.baseUri().getPort())) {
            String head = "POST " + TARGET + " HTTP/1.1\r\nHost: x\r\n" + admin + "\r\n" + CSV
                    + "\r\nContent-Length: 9000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[3 * MEBIBYTE]);
            socket.getOutputStream().flush();
        }

        Eventually.holds("nothing is left of it", Duration.ofSeconds(40), () -> onTheirWay() == 0);
    }
}
