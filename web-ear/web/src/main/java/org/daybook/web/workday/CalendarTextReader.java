package org.daybook.web.workday;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.daybook.web.json.BodyFilter;
import org.daybook.web.json.Texts;
import org.daybook.web.problem.InvalidInput;

/** Hands calendar files to resources. Not a CDI bean, as the reader of JSON is none. */
@Provider
@Consumes(HolidayCalendarResource.CALENDAR)
public class CalendarTextReader implements MessageBodyReader<CalendarText> {

    /** The largest calendar file. */
    public static final int MAX_BYTES = BodyFilter.MAX_FILE_BYTES;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == CalendarText.class;
    }

    @Override
    public CalendarText readFrom(
            Class<CalendarText> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        try {
            // By default a decoder reports malformed input instead of replacing it.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
            if (!Texts.isStorable(text)) {
                throw new InvalidInput("", "The file contains NUL.");
            }
            return new CalendarText(text);
        } catch (CharacterCodingException e) {
            throw new InvalidInput("", "The file is not valid UTF-8.");
        }
    }
}
