package org.daybook.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.web.problem.InvalidInput;

/**
 * A change as RFC 7396 describes it: members replace, null removes, absent ones stay.
 *
 * @param changes a JSON object
 */
public record MergePatch(JsonNode changes) {

    /** Media type of such a change. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    public MergePatch {
        if (!changes.isObject()) {
            throw new InvalidInput("", "A JSON object is expected.");
        }
    }

    /**
     * What the value becomes.
     *
     * @param current the value with all its members, those without a value as null
     * @throws InvalidInput if the change names a member that the value does not have
     */
    public JsonNode applyTo(JsonNode current) {
        List<Violation> unknown = new ArrayList<>();
        changes.fieldNames().forEachRemaining(name -> {
            if (!current.has(name)) {
                unknown.add(new Violation(
                        CommonProblem.VALIDATION_FAILED,
                        Pointers.member("", name),
                        "There is no such member here, or it cannot be written."));
            }
        });
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        return merge(current, changes);
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merge(result.get(member.getKey()), member.getValue()));
            }
        }
        return result;
    }
}
