package org.daybook.web.sso;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Talks to the provider: every exchange ends within five seconds, however slowly the other side sends, reads at most 256
 * KiB, and follows no redirect.
 */
@ApplicationScoped
class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 262_144;
    private static final int OK = 200;
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Duration longest;

    ProviderHttp() {
        this(LONGEST);
    }

    ProviderHttp(Duration longest) {
        this.longest = longest;
    }

    /** Sends a form. */
    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest form) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(form.getURI())
                .header("Accept", JSON)
                .POST(BodyPublishers.ofString(form.getBody()));
        form.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<byte[]> answer = exchange(request.build());
        HTTPResponse given = new HTTPResponse(answer.statusCode());
        try {
            given.setContentType(answer.headers().firstValue("Content-Type").orElse("application/octet-stream"));
        } catch (ParseException e) {
            throw new IOException("The answer is of no known type.", e);
        }
        given.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return given;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(get(URI.create(address.toString())), JSON);
    }

    /** The document at an address. */
    String get(URI address) throws IOException {
        HttpResponse<byte[]> answer =
                exchange(HttpRequest.newBuilder(address).header("Accept", JSON).build());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode() + ".");
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, about -> new BoundedBody(MOST_BYTES));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " cannot be asked: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException(request.uri() + " does not answer within " + longest.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Told to stop while asking " + request.uri(), e);
        } finally {
            answer.cancel(true);
        }
    }
}
