package org.daybook.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.web.problem.InvalidInput;

/**
 * Reads and writes JSON text. Reading accepts exactly one RFC 8259 document in UTF-8: no duplicate member, at most
 * {@value #MAX_DEPTH} levels, nothing behind the end, and no text that could not be stored and shown again (NUL,
 * half of a surrogate pair).
 */
public final class StrictJson {

    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_LENGTH = 40;

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .addModule(new PlainValues())
            .build();

    private StrictJson() {}

    /**
     * The document in a body.
     *
     * @throws InvalidInput {@code malformed-json} if it is none, {@code validation-failed} for text that is refused
     */
    public static JsonNode parse(byte[] body) {
        try {
            JsonNode document = MAPPER.readTree(decode(body));
            if (document == null || document.isMissingNode()) {
                throw InvalidInput.malformed("The body is empty; a JSON object is expected.");
            }
            TextCheck.accept(document);
            return document;
        } catch (CharacterCodingException e) {
            throw InvalidInput.malformed("The body is not valid UTF-8.");
        } catch (JsonProcessingException e) {
            throw InvalidInput.malformed("The body is not acceptable JSON: see " + placeOf(e)
                    + ". Every member may appear once, levels are limited to " + MAX_DEPTH + ".");
        }
    }

    /** A value as UTF-8 text; decimals without exponent and trailing zeros, dates and moments as ISO 8601 text. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("A reply cannot be written as JSON.", e);
        }
    }

    /** A value as a tree, as {@link #write} would write it. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * The members of an object that this server wrote itself.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static Map<String, Object> members(String text) {
        try {
            return MAPPER.readValue(text, MEMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON object.", e);
        }
    }

    private static String decode(byte[] body) throws CharacterCodingException {
        // By default a decoder reports malformed input instead of replacing it.
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static String placeOf(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null
                ? "its beginning"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
