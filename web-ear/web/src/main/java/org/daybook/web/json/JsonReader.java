package org.daybook.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/**
 * Hands bodies to resources as records. No body at all stands for {@code {}} where nothing is required. Not a CDI bean:
 * behind a proxy the runtime does not see that it is for records, and prefers its own reader.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE, MediaType.WILDCARD})
public class JsonReader implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] body = stream.readAllBytes();
        JsonNode document = body.length == 0 && requiresNothing(type)
                ? JsonNodeFactory.instance.objectNode()
                : StrictJson.parse(body);
        if ((Class<?>) type == MergePatch.class) {
            return new MergePatch(document);
        }
        return RecordBinder.bind(document, type);
    }

    private static boolean requiresNothing(Class<?> type) {
        return type != MergePatch.class
                && Arrays.stream(type.getDeclaredFields()).noneMatch(field -> field.isAnnotationPresent(NotNull.class));
    }
}
