package org.daybook.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.platform.audit.ActorKind;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.web.json.StrictJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the trail. */
@Schema(name = "AuditEntry", description = "Something that changed, or that somebody looked at.")
public record AuditEntryJson(
        long id,
        OffsetDateTime recordedAt,
        String action,
        ActorKind actorKind,
        Long actorId,
        String channel,
        String address,
        String correlationId,
        String subjectType,
        Long subjectId,
        Long personId,
        List<Change> changes,
        boolean erased) {

    /** A value that changed, as text; null if there was none. */
    @Schema(name = "AuditChange", description = "A value that changed. Texts as they are, other values as JSON.")
    public record Change(String name, String before, String after) {}

    /** Everything that the row says. */
    public static AuditEntryJson of(AuditRecord row) {
        return new AuditEntryJson(
                row.id(),
                row.recordedAt(),
                row.action(),
                row.actorKind(),
                row.actorId(),
                row.channel(),
                row.address(),
                row.correlationId(),
                row.subjectType(),
                row.subjectId(),
                row.personId(),
                changes(row),
                row.erased());
    }

    private static List<Change> changes(AuditRecord row) {
        Map<String, Object> before = members(row.before());
        Map<String, Object> after = members(row.after());
        return Stream.of(before, after)
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .sorted()
                .map(name -> new Change(name, text(before.get(name)), text(after.get(name))))
                .toList();
    }

    private static Map<String, Object> members(String json) {
        return json == null ? Map.of() : StrictJson.members(json);
    }

    private static String text(Object value) {
        return value == null || value instanceof String
                ? (String) value
                : new String(StrictJson.write(value), StandardCharsets.UTF_8);
    }
}
