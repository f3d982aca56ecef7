package org.daybook.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.daybook.web.problem.InvalidInput;

/** Refuses text that no database column and no other program could take back unchanged. */
final class TextCheck {

    private TextCheck() {}

    static void accept(JsonNode document) {
        accept(document, "");
    }

    private static void accept(JsonNode node, String pointer) {
        if (node.isTextual() && !Texts.isStorable(node.textValue())) {
            throw new InvalidInput(pointer, "The text contains NUL or half of a surrogate pair.");
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!Texts.isStorable(member.getKey())) {
                    throw new InvalidInput(pointer, "A member's name contains NUL or half of a surrogate pair.");
                }
                accept(member.getValue(), Pointers.member(pointer, member.getKey()));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            accept(node.get(i), pointer + "/" + i);
        }
    }
}
