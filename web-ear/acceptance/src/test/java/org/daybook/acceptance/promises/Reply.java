package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** An answer. */
record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + this, e);
        }
    }

    long id() {
        return json().path("id").asLong();
    }

    long version() {
        return json().path("version").asLong();
    }

    String etag() {
        return headers.firstValue("ETag").orElseThrow();
    }

    /** {@code 201}, or for a problem {@code 409 overlapping-leave}. */
    String verdict() {
        return status < 400
                ? Integer.toString(status)
                : status + " " + json().path("type").asText().replaceFirst("^/problems/", "");
    }

    Reply expecting(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    @Override
    public String toString() {
        return status + " " + new String(body, StandardCharsets.UTF_8);
    }
}
