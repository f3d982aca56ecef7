package org.daybook.web.reply;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.web.json.StrictJson;

/**
 * A finished answer to a POST: everything that a repetition must give back.
 *
 * @param headers those that belong to the effect: Location, ETag
 * @param body the very bytes
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public Reply {
        headers = new TreeMap<>(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** 201 for something new that has an address of its own. */
    public static Reply created(String location, Versioned made) {
        byte[] body = StrictJson.write(made);
        String tag = EntityTags.of(made.version(), body);
        return new Reply(201, Map.of(HttpHeaders.LOCATION, location, HttpHeaders.ETAG, tag), body);
    }

    /** 201 for something new that is read as part of something else. */
    public static Reply createdWithin(String location, Object made) {
        return new Reply(201, Map.of(HttpHeaders.LOCATION, location), StrictJson.write(made));
    }

    /** 202 for something that goes on at an address of its own. */
    public static Reply accepted(String location, Object begun) {
        return new Reply(202, Map.of(HttpHeaders.LOCATION, location), StrictJson.write(begun));
    }

    /** The answer as the HTTP runtime sends it. */
    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        headers.forEach(answer::header);
        return answer.build();
    }
}
