package org.daybook.acceptance.access;

import java.util.Optional;
import org.daybook.web.access.Viewer;

/** The people of the company that the matrix is played with, each with the one they report to. */
enum Role {
    /** Manages the lead, and has no manager. */
    HEAD(null, null),
    LEAD(HEAD, null),
    /** Of the lead's team. */
    MEMBER(LEAD, null),
    /** Reports to the member, so to the lead through the member. */
    JUNIOR(MEMBER, null),
    /** Of the lead's team, too. */
    PEER(LEAD, null),
    /** Was of the lead's team until last week. */
    FORMER(LEAD, null),
    /** Of the lead's team; their account was disabled while they were signed in. */
    SHUT_OUT(LEAD, null),
    OTHER_LEAD(null, null),
    /** Of the other lead's team. */
    OUTSIDER(OTHER_LEAD, null),
    HR(null, Viewer.HR),
    ADMIN(null, Viewer.ADMIN),
    AUDITOR(null, Viewer.AUDITOR);

    private final Role manager;
    private final Viewer granted;

    Role(Role manager, Viewer granted) {
        this.manager = manager;
        this.granted = granted;
    }

    /** Null for none. */
    Role manager() {
        return manager;
    }

    /** The column that they have beyond what everybody has. */
    Optional<Viewer> granted() {
        return Optional.ofNullable(granted);
    }

    /** How they stand to somebody. */
    Viewer relationTo(Role other) {
        if (this == other) {
            return Viewer.OWN;
        }
        if (this == other.manager) {
            return Viewer.MANAGER;
        }
        for (Role above = other.manager; above != null; above = above.manager) {
            if (this == above) {
                return Viewer.ABOVE;
            }
        }
        return Viewer.OTHER;
    }
}
