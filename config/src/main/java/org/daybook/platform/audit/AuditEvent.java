package org.daybook.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One change, as the trail will keep it. Values are texts, numbers, truth values, dates, enum constants, null, and lists
 * and maps of these; never a secret, whatever its form.
 *
 * @param action what happened, in lower-case words with dots: {@code thing.happened}
 * @param subjectType what kind of thing changed, for example {@code employee}; at most 40 characters
 * @param subjectId which one; null if it has no id
 * @param personId whom the values are about: with this person they are shown and erased; null if nobody
 * @param before the changed values as they were; empty if there were none
 * @param after the changed values as they are; empty if there are none any more
 */
public record AuditEvent(
        String action, String subjectType, Long subjectId, Long personId, Map<String, ?> before, Map<String, ?> after) {

    /** Something that was not there before; what it has no value for is left out. */
    public static AuditEvent added(
            String action, String subjectType, Long subjectId, Long personId, Map<String, ?> values) {
        Map<String, Object> present = new LinkedHashMap<>(values);
        present.values().removeIf(Objects::isNull);
        return new AuditEvent(action, subjectType, subjectId, personId, Map.of(), present);
    }

    /** Something that is about nobody's values: a fact by itself. */
    public static AuditEvent plain(String action, String subjectType, Long subjectId, Long personId) {
        return new AuditEvent(action, subjectType, subjectId, personId, Map.of(), Map.of());
    }
}
