package org.daybook.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** How values look in an answer. */
final class PlainValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainValues() {
        super("plain-values");
        addSerializer(LocalDate.class, new AsText<>());
        addSerializer(OffsetDateTime.class, new AsMoment());
        addSerializer(BigDecimal.class, new AsDays());
    }

    private static final class AsText<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider unused) throws IOException {
            json.writeString(value.toString());
        }
    }

    /** With seconds even when they are 0: RFC 3339 wants them. */
    private static final class AsMoment extends JsonSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime value, JsonGenerator json, SerializerProvider unused) throws IOException {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
        }
    }

    /** Days: 25, not 25.0000 or 2.5E+1. */
    private static final class AsDays extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider unused) throws IOException {
            json.writeNumber(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
        }
    }
}
