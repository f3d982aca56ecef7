package org.daybook.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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
 * Turns a JSON object into a record whose components are its members. Every member that does not fit is named, all in
 * one answer: unknown ones, missing ones, wrong types, values out of bounds. An explicit null is an absent member.
 */
public final class RecordBinder {

    private static final int MOST_ERRORS = 50;

    private RecordBinder() {}

    /** @throws InvalidInput {@code validation-failed} with everything that does not fit */
    public static <T extends Record> T bind(JsonNode document, Class<T> type) {
        if (!document.isObject()) {
            throw new InvalidInput("", "A JSON object is expected.");
        }
        List<Violation> errors = new ArrayList<>();
        refuseUnknown(document, type, errors);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = read(document.get(nameOf(components[i])), components[i], errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
        return construct(type, values);
    }

    private static void refuseUnknown(JsonNode document, Class<?> type, List<Violation> errors) {
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordBinder::nameOf)
                .collect(Collectors.toSet());
        for (Iterator<String> names = document.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                errors.add(violation(name, "There is no such member here, or it cannot be written."));
            }
        }
    }

    private static Object read(JsonNode value, RecordComponent component, List<Violation> errors) {
        Field field = fieldOf(component);
        if (value == null || value.isNull()) {
            if (field.isAnnotationPresent(NotNull.class)) {
                errors.add(violation(nameOf(component), "It is required."));
            }
            return null;
        }
        try {
            Object read = ValueReader.read(value, component.getGenericType());
            Bounds.check(read, field).ifPresent(message -> errors.add(violation(nameOf(component), message)));
            return read;
        } catch (IllegalArgumentException e) {
            errors.add(violation(nameOf(component), e.getMessage()));
            return null;
        }
    }

    private static Violation violation(String name, String message) {
        return new Violation(CommonProblem.VALIDATION_FAILED, Pointers.member("", name), message);
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

    private static <T extends Record> T construct(Class<T> type, Object[] values) {
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
