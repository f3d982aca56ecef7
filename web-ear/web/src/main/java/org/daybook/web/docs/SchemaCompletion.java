package org.daybook.web.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.web.docs.Vocabulary.Word;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives every schema bounds, meanings and an example, and says which members are always there. */
final class SchemaCompletion {

    private static final Set<String> INPUTS = Set.of(
            "EmployeeInput",
            "EmployeePatch",
            "LeaveSubmission",
            "Comment",
            "AdjustmentInput",
            "Login",
            "RefreshTokenInput",
            "PasswordChange",
            "LinkRedemption",
            "ResetRequest",
            "ServiceAccountInput",
            "PolicyInput",
            "PolicyRulesInput",
            "EarningInput",
            "CarryOverInput",
            "BookingInput",
            "LeaveTypeInput",
            "PackLoading",
            "ChangeInput",
            "PatternChange",
            "WorkplaceChange",
            "AccrualRunInput",
            "WorkPatternInput",
            "PatternAssignmentInput",
            "WorkplaceInput",
            "HolidayOverrideInput",
            "LocationInput",
            "BlackoutInput",
            "CoverageRuleInput",
            "ClosureInput");
    private static final Map<String, Set<String>> SOMETIMES_ABSENT = Map.of(
            "Employee", Set.of("joiningDate", "leavingDate", "locale", "roles", "createdAt", "updatedAt"),
            "Tokens", Set.of("access_token", "token_type", "refresh_token"),
            "Problem", Set.of("detail"),
            "ProblemError", Set.of("pointer"));

    private static final Map<String, String> PLAIN_FORMATS = Map.of("LocalDate", "date", "OffsetDateTime", "date-time");

    private final Map<String, Schema> schemas;

    SchemaCompletion(OpenAPI document) {
        schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
        Schema patch = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .description("A merge patch (RFC 7396) of a person: members replace, null removes.")
                .properties(copyOf(schemas.get("EmployeeInput").getProperties()));
        schemas.put("EmployeePatch", patch);
        // Dates are plain values, not schemas of their own.
        schemas.keySet().removeAll(PLAIN_FORMATS.keySet());
        document.getComponents().setSchemas(schemas);
    }

    void run() {
        schemas.forEach(this::complete);
        schemas.forEach((name, schema) -> schema.setExample(exampleOf(name, schema)));
    }

    private void complete(String name, Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setDescription(EnumTexts.of(name));
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((member, value) -> complete(value, Vocabulary.find(name, member), name));
        if (INPUTS.contains(name)) {
            schema.setAdditionalPropertiesBoolean(false);
        } else {
            Set<String> absent = SOMETIMES_ABSENT.getOrDefault(name, Set.of());
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(member -> !absent.contains(member))
                    .toList());
        }
    }

    /** Bounds and meaning of one value; a reference brings its own. */
    static void complete(Schema value, Word known, String owner) {
        unfold(value);
        if (value.getRef() != null) {
            return;
        }
        Word word = known == null ? new Word("A path from the root of this server.", "/api/v1", 200) : known;
        value.setDescription(word.meaning());
        value.setNullable(word.nullable() ? Boolean.TRUE : null);
        if (!"Problem".equals(owner) || value.getType() == Schema.SchemaType.STRING) {
            value.setExample(null);
        }
        switch (value.getType()) {
            case STRING -> Bounding.text(value, word);
            case INTEGER -> Bounding.whole(value, word);
            case NUMBER -> Bounding.days(value);
            case ARRAY -> Bounding.list(value, word);
            default -> {}
        }
        if (value.getType() != Schema.SchemaType.ARRAY) {
            value.setExample(typed(value, word.example()));
        }
    }

    private static void unfold(Schema value) {
        String target = nameOf(value);
        if (PLAIN_FORMATS.containsKey(target)) {
            value.setRef(null);
            value.setType(Schema.SchemaType.STRING);
            value.setFormat(PLAIN_FORMATS.get(target));
        }
    }

    private static String nameOf(Schema reference) {
        String ref = reference.getRef();
        return ref == null ? "" : ref.substring(ref.lastIndexOf('/') + 1);
    }

    private Object exampleOf(String name, Schema schema) {
        if (schema.getRef() != null) {
            return exampleOf(nameOf(schema), schemas.get(nameOf(schema)));
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getType() == Schema.SchemaType.ARRAY) {
            int least = schema.getMinItems() == null ? 1 : Math.max(1, schema.getMinItems());
            return new ArrayList<>(Collections.nCopies(least, exampleOf(name, schema.getItems())));
        }
        if (schema.getProperties() == null) {
            return schema.getExample() == null ? typed(schema, "42") : schema.getExample();
        }
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((member, value) -> example.put(member, exampleOf(name, value)));
        return example;
    }

    private static Object typed(Schema value, String example) {
        return switch (value.getType()) {
            case INTEGER -> Long.valueOf(example);
            case NUMBER -> new BigDecimal(example);
            case BOOLEAN -> Boolean.valueOf(example);
            default -> example;
        };
    }

    private static Map<String, Schema> copyOf(Map<String, Schema> properties) {
        Map<String, Schema> copy = new LinkedHashMap<>();
        properties.forEach((name, schema) -> copy.put(
                name,
                OASFactory.createSchema()
                        .ref(schema.getRef())
                        .type(schema.getType())
                        .format(schema.getFormat())
                        .items(schema.getItems())
                        .uniqueItems(schema.getUniqueItems())
                        .minLength(schema.getMinLength())
                        .maxLength(schema.getMaxLength())));
        return copy;
    }
}
