package org.daybook.acceptance.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * An OpenID provider: discovery, authorization, token and key endpoints. Who signs in is told beforehand and named by the
 * header {@value #TICKET}. It insists on PKCE with S256, and gives a code out once.
 */
public final class StubProvider implements AutoCloseable {

    /** Instead of a form with a password. */
    public static final String TICKET = "X-Stub-Ticket";

    private static final String CLIENT = "daybook";
    private static final String SECRET = "a secret: of+the tests";
    private static final String AUDIENCE = "daybook-of-the-tests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final StubTokens tokens;
    private final Map<String, StubIdentity> expected = new ConcurrentHashMap<>();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(StubIdentity who, Map<String, String> request) {}

    private StubProvider(HttpServer server) {
        this.server = server;
        this.tokens = new StubTokens(issuer());
        server.createContext("/.well-known/openid-configuration", exchange -> reply(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> reply(exchange, 200, tokens.publicKeys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "stub-provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public static StubProvider start() {
        try {
            return new StubProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The settings of a node that trusts this provider.
     *
     * @param linksByEmail whether it also trusts its addresses
     */
    public Map<String, String> environment(boolean linksByEmail) {
        return Map.of(
                "DAYBOOK_SSO_ISSUER",
                issuer(),
                "DAYBOOK_SSO_NAME",
                "Stub",
                "DAYBOOK_SSO_CLIENT_ID",
                CLIENT,
                "DAYBOOK_SSO_CLIENT_SECRET",
                SECRET,
                "DAYBOOK_SSO_LINK_BY_EMAIL",
                Boolean.toString(linksByEmail),
                "DAYBOOK_SSO_GROUPS_CLAIM",
                "groups",
                "DAYBOOK_SSO_GROUP_ROLES",
                "hr-team:HR,it:ADMIN,it:HR",
                "DAYBOOK_SSO_ACCEPT_BEARER",
                "true",
                "DAYBOOK_SSO_AUDIENCE",
                AUDIENCE);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return the ticket of somebody who signs in, once or more often */
    public String expect(StubIdentity who) {
        String ticket = UUID.randomUUID().toString();
        expected.put(ticket, who);
        return ticket;
    }

    /** An access token for the API, as the provider gives it to programs. */
    public String accessToken(StubIdentity who) {
        return tokens.accessToken(who, AUDIENCE);
    }

    /** What says who somebody is, and is no access token. */
    public String idToken(StubIdentity who) {
        return tokens.idToken(who, "nonce", CLIENT);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "authorization_response_iss_parameter_supported",
                true,
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> request = form(exchange.getRequestURI().getRawQuery());
        StubIdentity who =
                expected.get(String.valueOf(exchange.getRequestHeaders().getFirst(TICKET)));
        boolean right = who != null
                && "code".equals(request.get("response_type"))
                && CLIENT.equals(request.get("client_id"))
                && request.getOrDefault("scope", "").contains("openid")
                && "S256".equals(request.get("code_challenge_method"))
                && request.getOrDefault("code_challenge", "").length() == 43
                && request.keySet().containsAll(List.of("state", "nonce", "redirect_uri"));
        if (!right) {
            reply(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(who, request));
        String state = who.fault() == Fault.OTHER_STATE ? "another-state" : request.get("state");
        String from = who.fault() == Fault.OTHER_RESPONSE_ISSUER ? "https://somebody-else.example" : issuer();
        String outcome = who.fault() == Fault.ACCESS_DENIED
                ? "error=access_denied&error_description=%3Cscript%3E"
                : "code=" + code + "&session_state=more";
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        request.get("redirect_uri") + "?" + outcome + "&state=" + encoded(state) + "&iss="
                                + encoded(from));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> request =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(request.getOrDefault("code", ""));
        String basic = Base64.getEncoder()
                .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        boolean right = grant != null
                && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(request.get("grant_type"))
                && grant.request().get("redirect_uri").equals(request.get("redirect_uri"))
                && grant.request().get("code_challenge").equals(challenge(request.getOrDefault("code_verifier", "")));
        if (!right) {
            reply(exchange, 400, Map.of("error", "invalid_grant", "error_description", "<script>"));
        } else if (grant.who().fault() == Fault.TOKEN_ENDPOINT_FAILS) {
            reply(exchange, 500, Map.of("error", "server_error"));
        } else {
            Map<String, Object> answer = new HashMap<>(Map.of("access_token", "x", "token_type", "Bearer"));
            if (grant.who().fault() != Fault.NO_ID_TOKEN) {
                answer.put(
                        "id_token", tokens.idToken(grant.who(), grant.request().get("nonce"), CLIENT));
            }
            reply(exchange, 200, answer);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : String.valueOf(text).split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
