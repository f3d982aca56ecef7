package org.daybook.web.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.web.problem.InvalidInput;

/**
 * Reads parameters as typed values. A query parameter that does not fit is 400 and named; a path segment that does not
 * fit names nothing that exists: 404.
 */
@Provider
@ApplicationScoped
public class ParameterReading implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reading = ParameterValues.readerOf(type);
        if (reading == null) {
            return null;
        }
        String query =
                find(QueryParam.class, annotations).map(QueryParam::value).orElse(null);
        long min = find(Min.class, annotations).map(Min::value).orElse(Long.MIN_VALUE);
        long max = find(Max.class, annotations).map(Max::value).orElse(Long.MAX_VALUE);
        return new Converter<>(text -> bounded(reading.apply(text), min, max), query);
    }

    private static Object bounded(Object value, long min, long max) {
        if (value instanceof Number number && (number.longValue() < min || number.longValue() > max)) {
            throw new IllegalArgumentException("It must be between " + min + " and " + max + ".");
        }
        return value;
    }

    private static <A extends Annotation> Optional<A> find(Class<A> type, Annotation[] annotations) {
        return Stream.of(annotations).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** @param query name of the query parameter; null for a path parameter */
    private record Converter<T>(Function<String, Object> reading, String query) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reading was chosen for this type
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reading.apply(text);
            } catch (IllegalArgumentException e) {
                if (query == null) {
                    throw new NotFoundException(e);
                }
                throw new InvalidInput("/" + query, e.getMessage());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
