package org.daybook.acceptance.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People who are signed in at a running Daybook. Each gets in as anybody would: an administrator invites them, they set a
 * password by the link, and sign in. That happens when a test first acts as them; from then on their token is kept.
 */
public final class SignIn {

    /** Everybody's password. */
    public static final String PASSWORD = "for tests and nothing else";

    /** For people who cannot get in. */
    private static final String REFUSED = "Bearer refused";

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_PAUSES = 150;
    private static final Pattern LINK = Pattern.compile("/sign-in/link#([A-Za-z0-9_-]{43})");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Map<URI, SignIn> PLACES = new ConcurrentHashMap<>();

    private final URI base;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> invited = ConcurrentHashMap.newKeySet();

    private SignIn(URI base) {
        this.base = base;
    }

    private record Token(String header, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < TOKEN_LIFE.toNanos();
        }
    }

    /** Those who are signed in at this address, without a path. */
    public static SignIn at(URI base) {
        return PLACES.computeIfAbsent(base, SignIn::new);
    }

    /** The value of {@code Authorization} for somebody; one that is refused if they cannot get in. */
    public String authorization(String email) {
        Token token = tokens.get(email);
        if (token == null || !token.isFresh()) {
            synchronized (locks.computeIfAbsent(email, who -> new Object())) {
                token = tokens.get(email);
                if (token == null || !token.isFresh()) {
                    token = enter(email);
                    tokens.put(email, token);
                }
            }
        }
        return token.header();
    }

    /** Signs somebody in anew when they act next, after their roles or their employment have changed. */
    public void renew(String email) {
        tokens.remove(email);
    }

    /** Gives the first administrator a password by the link that the nodes have written to their logs. */
    static void setUp(URI base, List<Path> logs) {
        SignIn here = at(base);
        Set<String> tried = new HashSet<>();
        Eventually.holds(
                "a set-up link that works",
                Duration.ofMinutes(1),
                () -> logs.stream()
                        .flatMap(SignIn::linksIn)
                        .filter(tried::add)
                        .anyMatch(link -> here.redeem(link) == 204));
    }

    private static Stream<String> linksIn(Path log) {
        try {
            return LINK
                    .matcher(Files.readString(log))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Token enter(String email) {
        boolean mayEnter = email.equals(Topology.ADMIN) || invited.contains(email) || invite(email);
        if (!mayEnter) {
            return new Token(REFUSED, System.nanoTime());
        }
        HttpResponse<String> answer = post(
                "/auth/login", null, JSON.createObjectNode().put("email", email).put("password", PASSWORD));
        return new Token(
                answer.statusCode() == 200
                        ? "Bearer " + json(answer).get("access_token").asText()
                        : REFUSED,
                System.nanoTime());
    }

    private boolean invite(String email) {
        String admin = authorization(Topology.ADMIN);
        String query = URLEncoder.encode(email, StandardCharsets.UTF_8);
        HttpResponse<String> found =
                send(request("/employees?q=" + query, admin).GET());
        for (JsonNode person : json(found).path("items")) {
            if (person.get("email").asText().equalsIgnoreCase(email)) {
                String path = "/employees/" + person.get("id").asLong() + "/invitation";
                HttpResponse<String> link = send(request(path, admin).POST(BodyPublishers.noBody()));
                return link.statusCode() == 201
                        && redeem(json(link).get("link").asText().replaceFirst(".*#", "")) == 204
                        && invited.add(email);
            }
        }
        return false;
    }

    private int redeem(String link) {
        return post(
                        "/auth/links/redeem",
                        null,
                        JSON.createObjectNode().put("token", link).put("password", PASSWORD))
                .statusCode();
    }

    private HttpResponse<String> post(String path, String authorization, JsonNode body) {
        return send(request(path, authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(Duration.ofSeconds(30));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    /** Repeats what the server is too busy for; it hashes few passwords at once. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < MOST_PAUSES && (answer.statusCode() == 429 || answer.statusCode() == 503); i++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
