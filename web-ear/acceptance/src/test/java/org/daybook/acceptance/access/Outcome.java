package org.daybook.acceptance.access;

import java.util.ArrayList;
import java.util.List;
import org.daybook.web.access.Rule;
import org.daybook.web.access.Verdict;
import org.daybook.web.access.Viewer;

/** What a line of the table says of one cell, worked out apart from the code that judges by it. */
enum Outcome {
    /** The call is made; what comes is what the document promises. */
    DONE(0),
    SIGN_IN(401),
    FORBIDDEN(403),
    HIDDEN(404);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static Outcome of(Rule rule, Onlooker viewer, Subject subject) {
        if (rule.isPublic()) {
            return DONE;
        }
        if (viewer == Onlooker.ANONYMOUS || viewer == Onlooker.SHUT_OUT) {
            return SIGN_IN;
        }
        if (viewer.isService()) {
            Outcome known = ofService(rule, viewer);
            return known == DONE && subject == Subject.UNKNOWN ? HIDDEN : known;
        }
        Outcome known = ofPerson(rule, viewer, subject);
        boolean readFirst = rule.hasSubject()
                && rule.path().contains("{id}")
                && !rule.path().startsWith("/employees/");
        return subject == Subject.UNKNOWN && (known == DONE || readFirst) ? HIDDEN : known;
    }

    private static Outcome ofService(Rule rule, Onlooker viewer) {
        boolean open = rule.service() == Verdict.YES && (rule.scope() == null || viewer == Onlooker.SERVICE);
        return open ? DONE : FORBIDDEN;
    }

    private static Outcome ofPerson(Rule rule, Onlooker viewer, Subject subject) {
        Role about = subject.seenBy(viewer);
        Viewer relation = about == null ? Viewer.OTHER : viewer.role().relationTo(about);
        Verdict standing = rule.verdict(relation);
        if (standing == Verdict.SELF) {
            return FORBIDDEN;
        }
        List<Verdict> all = new ArrayList<>(List.of(standing));
        viewer.role().granted().map(rule::verdict).ifPresent(all::add);
        boolean hasManager = about != null && about.manager() != null;
        if (all.stream().anyMatch(verdict -> verdict.passes() && !(verdict == Verdict.TOP && hasManager))) {
            return DONE;
        }
        return all.stream().allMatch(verdict -> verdict == Verdict.HIDDEN) ? HIDDEN : FORBIDDEN;
    }
}
