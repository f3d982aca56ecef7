package org.daybook.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls the public HTTP API as a named person; for filling the demo company. */
final class DaybookApi {

    private final HttpClient client;
    private final URI base;

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

    /** @throws Refusal if the answer is not 201 */
    Created post(String path, String actAs, Map<String, Object> body) {
        HttpResponse<String> answer = send(request(path, actAs)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.object(body))));
        String address = header(expect(201, answer), "Location");
        return new Created(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)), header(answer, "ETag"));
    }

    /** @throws Refusal if the answer is not 200 */
    void patch(String path, String actAs, String version, Map<String, Object> body) {
        expect(
                200,
                send(request(path, actAs)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", version)
                        .method("PATCH", BodyPublishers.ofString(Json.object(body)))));
    }

    /** @throws Refusal if the answer is not 200 */
    void put(String path, String actAs, Map<String, Object> body) {
        expect(
                200,
                send(request(path, actAs)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.object(body)))));
    }

    /** Whether there is anybody but the one who asks. */
    boolean hasPeople(String actAs) {
        String people = expect(200, send(request("employees?limit=2", actAs))).body();
        return people.indexOf("\"email\"") != people.lastIndexOf("\"email\"");
    }

    private HttpRequest.Builder request(String path, String actAs) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("X-Daybook-Act-As", actAs);
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
                    "The demo company could not be made: " + answer.request().method() + " "
                            + answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.APPLICATION,
                        "An answer of " + answer.request().uri() + " has no " + name + "."));
    }
}
