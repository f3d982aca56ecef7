package org.daybook.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the public HTTP API as people who have signed in here; for filling the demo company. */
final class DaybookApi {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern LINK_TOKEN = Pattern.compile("\"link\":\"[^\"#]*#([^\"]+)\"");

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> tokens = new HashMap<>();

    DaybookApi(HttpClient client, URI base) {
        this.client = client;
        this.base = base.resolve("/api/v1/");
    }

    /**
     * Something that was made.
     *
     * @param id the last part of its address
     * @param version its entity tag
     */
    record Created(long id, String version) {}

    /** @throws Refusal if the answer is not 204 */
    void redeem(String link, String password) {
        Map<String, Object> body = Map.of("token", link, "password", password);
        expect(204, send(json(request("auth/links/redeem"), "POST", body)));
    }

    /** Later calls may name the person. @throws Refusal if the answer is not 200 */
    void signIn(String email, String password) {
        Map<String, Object> body = Map.of("email", email, "password", password);
        tokens.put(email, part(ACCESS_TOKEN, expect(200, send(json(request("auth/login"), "POST", body)))));
    }

    boolean isSignedIn(String email) {
        return tokens.containsKey(email);
    }

    /** Makes a link for somebody's first password. @throws Refusal if the answer is not 201 */
    String invite(long id, String person) {
        return part(
                LINK_TOKEN,
                expect(
                        201,
                        send(request("employees/" + id + "/invitation", person).POST(BodyPublishers.noBody()))));
    }

    /** @throws Refusal if the answer is not 201 */
    Created post(String path, String person, Map<String, Object> body) {
        HttpResponse<String> answer = expect(201, send(json(request(path, person), "POST", body)));
        String address = header(answer, "Location");
        return new Created(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)), header(answer, "ETag"));
    }

    /** Adds what has no address of its own. @throws Refusal if the answer is not 201 */
    void add(String path, String person, Map<String, Object> body) {
        expect(201, send(json(request(path, person), "POST", body)));
    }

    /** @throws Refusal if the answer is not 200 */
    void patch(String path, String person, String version, Map<String, Object> body) {
        expect(
                200,
                send(request(path, person)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", version)
                        .method("PATCH", BodyPublishers.ofString(Json.object(body)))));
    }

    /** @throws Refusal if the answer is not 200 */
    void put(String path, String person, Map<String, Object> body) {
        expect(200, send(json(request(path, person), "PUT", body)));
    }

    /** Whether there is anybody but the one who asks. */
    boolean hasPeople(String person) {
        String people =
                expect(200, send(request("employees?limit=2", person).GET())).body();
        return people.indexOf("\"email\"") != people.lastIndexOf("\"email\"");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpRequest.Builder request(String path, String person) {
        return request(path).header("Authorization", "Bearer " + tokens.get(person));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Map<String, Object> body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.object(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.APPLICATION, "The application stopped answering.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Reason.APPLICATION, "Daybook was interrupted.", interrupted);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new Refusal(
                    Refusal.Reason.APPLICATION,
                    "The first data could not be made: " + answer.request().method() + " "
                            + answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static String part(Pattern pattern, HttpResponse<String> answer) {
        Matcher found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new Refusal(
                    Refusal.Reason.APPLICATION,
                    "An answer of " + answer.request().uri() + " lacks what is needed.");
        }
        return found.group(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.APPLICATION,
                        "An answer of " + answer.request().uri() + " has no " + name + "."));
    }
}
