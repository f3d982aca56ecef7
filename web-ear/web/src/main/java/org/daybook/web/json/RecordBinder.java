package org.daybook.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.web.problem.InvalidInput;

/**
 * Turns a JSON object into a record whose components are its members; a component may be a record or a list itself. Every
 * member that does not fit is named, all in one answer: unknown ones, missing ones, wrong types, values out of bounds. An
 * explicit null is an absent member.
 */
public final class RecordBinder {

    private static final int MOST_ERRORS = 50;

    private final List<Violation> errors = new ArrayList<>();

    private RecordBinder() {}

    /** @throws InvalidInput {@code validation-failed} with everything that does not fit */
    public static <T extends Record> T bind(JsonNode document, Class<T> type) {
        RecordBinder binder = new RecordBinder();
        T bound = type.cast(binder.object(document, type, ""));
        List<Violation> errors = binder.errors;
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
        return bound;
    }

    /** Null if anything in it does not fit. */
    private Object object(JsonNode document, Class<?> type, String pointer) {
        int before = errors.size();
        if (!document.isObject()) {
            reject(pointer, "A JSON object is expected.");
            return null;
        }
        refuseUnknown(document, type, pointer);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = nameOf(components[i]);
            values[i] = member(document.get(name), components[i], Pointers.member(pointer, name));
        }
        return errors.size() == before ? construct(type, values) : null;
    }

    private void refuseUnknown(JsonNode document, Class<?> type, String pointer) {
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordBinder::nameOf)
                .collect(Collectors.toSet());
        for (Iterator<String> names = document.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                reject(Pointers.member(pointer, name), "There is no such member here, or it cannot be written.");
            }
        }
    }

    private Object member(JsonNode value, RecordComponent component, String pointer) {
        Field field = fieldOf(component);
        if (value == null || value.isNull()) {
            if (field.isAnnotationPresent(NotNull.class)) {
                reject(pointer, "It is required.");
            }
            return null;
        }
        Object read = value(value, component.getGenericType(), pointer);
        if (read != null) {
            Bounds.check(read, field).ifPresent(message -> reject(pointer, message));
        }
        return read;
    }

    private Object value(JsonNode value, Type type, String pointer) {
        if (type instanceof Class<?> one && one.isRecord()) {
            return object(value, one, pointer);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(value, list.getActualTypeArguments()[0], pointer);
        }
        try {
            return ValueReader.read(value, type);
        } catch (IllegalArgumentException e) {
            reject(pointer, e.getMessage());
            return null;
        }
    }

    private List<Object> list(JsonNode values, Type type, String pointer) {
        if (!values.isArray()) {
            reject(pointer, "An array is expected.");
            return null;
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < values.size() && errors.size() < MOST_ERRORS; i++) {
            all.add(value(values.get(i), type, pointer + "/" + i));
        }
        return all;
    }

    private void reject(String pointer, String message) {
        errors.add(new Violation(CommonProblem.VALIDATION_FAILED, pointer, message));
    }

    /** The component's name, unless it has another one in JSON. */
    private static String nameOf(RecordComponent component) {
        JsonProperty other = fieldOf(component).getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    private static Field fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component.", e);
        }
    }

    private static Object construct(Class<?> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The record " + type + " refuses bound values.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The record " + type + " must be public.", e);
        }
    }
}
