package org.daybook.web.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.employee.ServiceScope;

/**
 * One line of {@link AccessTable}.
 *
 * @param path below {@code /api/v1}
 * @param verdicts one for each viewer
 * @param service verdict for service accounts that have the scope, if one is needed
 * @param scope what a service account needs; null: no scope opens this, or none is needed
 */
public record Rule(String method, String path, Map<Viewer, Verdict> verdicts, Verdict service, ServiceScope scope) {

    private static final int NAMES = 2;

    /** Reads a line: method, path, a verdict for each viewer, and for service accounts a verdict or a scope. */
    static Rule of(String line) {
        String[] cells = line.strip().split(" +");
        Viewer[] viewers = Viewer.values();
        if (cells.length != NAMES + viewers.length + 1) {
            throw new IllegalArgumentException("A cell is missing, or there is one too many: " + line);
        }
        Map<Viewer, Verdict> verdicts = new EnumMap<>(Viewer.class);
        for (Viewer viewer : viewers) {
            verdicts.put(viewer, Verdict.of(cells[NAMES + viewer.ordinal()]));
        }
        String last = cells[cells.length - 1];
        Optional<ServiceScope> scope = ServiceScope.of(last);
        Verdict service = scope.isPresent() ? Verdict.YES : Verdict.of(last);
        Rule rule = new Rule(cells[0], cells[1], Map.copyOf(verdicts), service, scope.orElse(null));
        if (rule.namesPerson() && rule.verdict(Viewer.MANAGER) != rule.verdict(Viewer.ABOVE)) {
            throw new IllegalArgumentException("Managers of any level may do the same about a person: " + line);
        }
        return rule;
    }

    public Verdict verdict(Viewer viewer) {
        return verdicts.get(viewer);
    }

    /** Whether it is open to everyone, known or not. */
    public boolean isPublic() {
        return verdict(Viewer.ANONYMOUS) == Verdict.YES;
    }

    /** Whether the path names the person that the call is about. */
    boolean namesPerson() {
        return path.startsWith("/employees/{id}");
    }

    /** Whether the verdict depends on whom the call is about. */
    boolean hasSubject() {
        return verdict(Viewer.OWN) != Verdict.NONE;
    }

    /** The line as it is written: the words by the titles of their columns. */
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        verdicts.forEach((viewer, verdict) -> words.put(viewer.name().toLowerCase(Locale.ROOT), verdict.word()));
        words.put("service", scope == null ? service.word() : scope.text());
        return words;
    }
}
