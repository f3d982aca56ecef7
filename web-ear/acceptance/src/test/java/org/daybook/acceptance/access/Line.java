package org.daybook.acceptance.access;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.employee.ServiceScope;
import org.daybook.web.access.AccessTable;
import org.daybook.web.access.Rule;

/**
 * A line of the product's one table, as it is written there.
 *
 * @param words the verdicts by the titles of their columns
 */
record Line(String method, String path, Map<String, String> words) {

    static Stream<Line> all() {
        return AccessTable.RULES.stream().map(Line::of);
    }

    /** @throws AssertionError if the operation has no line */
    static Line find(String method, String path) {
        return AccessTable.find(method, path)
                .map(Line::of)
                .orElseThrow(() -> new AssertionError("The table has no line for " + method + " " + path));
    }

    private static Line of(Rule rule) {
        return new Line(rule.method(), rule.path(), rule.words());
    }

    String name() {
        return method + " " + path;
    }

    /** @throws AssertionError if there is nothing in the column */
    String word(Column column) {
        String word = words.get(column.title());
        if (word == null) {
            throw new AssertionError(name() + " has no verdict for " + column.title());
        }
        return word;
    }

    boolean isPublic() {
        return word(Column.ANONYMOUS).equals("yes");
    }

    /** Whether it depends on whom the call is about. */
    boolean hasSubject() {
        return !word(Column.OWN).equals("-");
    }

    /** What opens it to service accounts; empty if they may call it without, or not at all. */
    Optional<ServiceScope> scope() {
        return ServiceScope.of(words.get("service"));
    }

    boolean isOpenToServices() {
        return scope().isPresent() || words.get("service").equals("yes");
    }
}
