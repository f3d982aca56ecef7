package org.daybook.acceptance.access;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of people that an operation is about. */
enum Subject {
    /** The viewer. */
    OWN(null),
    TEAM_MEMBER(Role.MEMBER),
    TEAM_MEMBERS_REPORT(Role.JUNIOR),
    OTHER_DEPARTMENT(Role.OUTSIDER),
    DEACTIVATED(Role.FORMER),
    WITHOUT_MANAGER(Role.HEAD),
    /** An id that nothing has. */
    UNKNOWN(null),
    /** The operation is about nobody in particular. */
    NOBODY(null);

    private final Role role;

    Subject(Role role) {
        this.role = role;
    }

    /** Null where it is nobody, or unknown. */
    Role seenBy(Onlooker viewer) {
        return this == OWN ? viewer.role() : role;
    }

    /** Whom an operation that a viewer calls can be about; nobody comes twice. */
    static List<Subject> of(Line line, Onlooker viewer) {
        if (!line.hasSubject()) {
            return line.path().contains("{id}") ? List.of(NOBODY, UNKNOWN) : List.of(NOBODY);
        }
        return Stream.of(values())
                .filter(subject -> subject != NOBODY)
                .filter(subject ->
                        subject == OWN ? viewer.role() != null : subject.role == null || subject.role != viewer.role())
                .toList();
    }
}
