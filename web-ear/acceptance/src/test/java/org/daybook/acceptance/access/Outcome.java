package org.daybook.acceptance.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a line of the table says of one cell, worked out apart from the code that judges by it. */
enum Outcome {
    /** The call is made; what comes is what the document promises. */
    DONE(0),
    SIGN_IN(401),
    FORBIDDEN(403),
    HIDDEN(404);

    private static final Set<String> PASSES = Set.of("yes", "part", "top");

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static Outcome of(Line line, Onlooker viewer, Subject subject) {
        if (line.isPublic()) {
            return DONE;
        }
        if (viewer == Onlooker.ANONYMOUS || viewer == Onlooker.SHUT_OUT) {
            return SIGN_IN;
        }
        boolean unknown = subject == Subject.UNKNOWN;
        if (viewer.isService()) {
            boolean open = line.isOpenToServices() && (line.scope().isEmpty() || viewer == Onlooker.SERVICE);
            return !open ? FORBIDDEN : unknown ? HIDDEN : DONE;
        }
        // Whom a leave request or a session is about is known only when it has been read.
        boolean readFirst = line.hasSubject()
                && line.path().contains("{id}")
                && !line.path().startsWith("/employees/");
        Outcome known = about(line, viewer, subject.seenBy(viewer));
        return unknown && (known == DONE || readFirst) ? HIDDEN : known;
    }

    /**
     * @param viewer somebody of the company
     * @param about null for nobody of the company
     */
    static Outcome about(Line line, Onlooker viewer, Role about) {
        Column relation = about == null ? Column.OTHER : viewer.role().relationTo(about);
        if (line.word(relation).equals("self")) {
            return FORBIDDEN;
        }
        List<String> words = new ArrayList<>(List.of(line.word(relation)));
        viewer.role().granted().map(line::word).ifPresent(words::add);
        boolean hasManager = about != null && about.manager() != null;
        if (words.stream().anyMatch(word -> PASSES.contains(word) && !(word.equals("top") && hasManager))) {
            return DONE;
        }
        return words.stream().allMatch("404"::equals) ? HIDDEN : FORBIDDEN;
    }
}
