package org.daybook.acceptance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Sends and reads documents, as a person does. */
record Papers(Person person) {

    static final int LARGEST = 5 * 1024 * 1024;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> BEGINNINGS = Map.of(
            "application/pdf", "%PDF-1.7\n",
            "image/jpeg", "\u00FF\u00D8\u00FF\u00E0",
            "image/png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR");

    /** A file of that type and size. */
    static byte[] file(String type, int size) {
        byte[] beginning = BEGINNINGS.get(type).getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(beginning, size);
        for (int i = beginning.length; i < size; i++) {
            file[i] = (byte) (i * 31);
        }
        return file;
    }

    HttpResponse<byte[]> add(long request, String type, byte[] file, String... headers) {
        HttpRequest.Builder call = to(request, "").header("Content-Type", type).POST(BodyPublishers.ofByteArray(file));
        if (headers.length > 0) {
            call.headers(headers);
        }
        return send(call.build());
    }

    /** A file that the server refuses before it has all of it: the end of the connection may overtake the answer (RFC 9112, 9.6). */
    HttpResponse<byte[]> addTooMuch(long request, String type, byte[] file) {
        UncheckedIOException lost = null;
        for (int i = 0; i < 10; i++) {
            try {
                return add(request, type, file);
            } catch (UncheckedIOException e) {
                lost = e;
            }
        }
        throw lost;
    }

    HttpResponse<byte[]> read(long request, long document) {
        return send(to(request, "/" + document).GET().build());
    }

    private HttpRequest.Builder to(long request, String more) {
        return HttpRequest.newBuilder(
                        person.topology().baseUri().resolve("/api/v1/leave-requests/" + request + "/documents" + more))
                .header("Authorization", person.topology().authorization(person.email()));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
