package org.daybook.standalone;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends files to a running Daybook as somebody who may, and follows what becomes of them. */
final class ImportClient {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":([0-9]+)");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI base;
    private final String user;
    private final String password;
    private String token;

    ImportClient(URI url, String user, String password) {
        this.base = url.resolve("/api/v1/");
        this.user = user;
        this.password = password;
    }

    /** What became of a file. */
    record Outcome(String id, String state, String counts, String report) {

        boolean succeeded() {
            return "DONE".equals(state);
        }
    }

    /** @throws Refusal if that person cannot sign in */
    void signIn() {
        String body = Json.object(Map.of("email", user, "password", password));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base.resolve("auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new Refusal(Refusal.Reason.APPLICATION, user + " cannot sign in at " + base + ".");
        }
        token = part(TOKEN, answer);
    }

    /** Sends a file to be brought in. */
    Outcome bring(String kind, Path file, Progress progress) {
        return follow("imports?dryRun=false&kind=" + kind, kind, file, progress);
    }

    /** Sends a file only to be judged. @param assuming what was judged before it, as if that had been brought in; or null */
    Outcome judge(String kind, Path file, Outcome assuming, Progress progress) {
        String after = assuming == null ? "" : "&assuming=" + assuming.id();
        return follow("imports?dryRun=true&kind=" + kind + after, kind, file, progress);
    }

    /** Waits until it has been worked off. */
    private Outcome follow(String call, String kind, Path file, Progress progress) {
        HttpResponse<String> made = expect(
                202, send(authorized(call).header("Content-Type", "text/csv").POST(content(file))));
        String id = part(ID, made);
        String path = "imports/" + id;
        HttpResponse<String> look = made;
        String state = part(STATE, look);
        while (!state.equals("DONE") && !state.equals("FAILED")) {
            LockSupport.parkNanos(PAUSE.toNanos());
            look = look(path);
            state = part(STATE, look);
            progress.step(kind.toLowerCase(Locale.ROOT) + ": " + counts(look));
        }
        HttpResponse<String> report =
                expect(200, send(authorized(path + "/report").GET()));
        return new Outcome(id, state, counts(look), report.body());
    }

    /** Signs in again where the work takes longer than a token lives. */
    private HttpResponse<String> look(String path) {
        HttpResponse<String> answer = send(authorized(path).GET());
        if (answer.statusCode() == 401) {
            signIn();
            answer = send(authorized(path).GET());
        }
        return expect(200, answer);
    }

    private static String counts(HttpResponse<String> look) {
        StringBuilder counts = new StringBuilder();
        for (String name : new String[] {"rowsRead", "added", "unchanged", "differing", "refused"}) {
            counts.append(counts.isEmpty() ? "" : ", ")
                    .append(part(Pattern.compile("\"" + name + "\":([0-9]+)"), look))
                    .append(name.equals("rowsRead") ? " read" : " " + name);
        }
        return counts.toString();
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException gone) {
            throw new Refusal(Refusal.Reason.DATA_FOLDER, "A temporary file has gone.", gone);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.APPLICATION, "Daybook does not answer at " + base + ".", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Reason.APPLICATION, "Daybook was interrupted.", interrupted);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new Refusal(
                    Refusal.Reason.APPLICATION,
                    answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
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
}
