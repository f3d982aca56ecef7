package org.daybook.acceptance.access;

import java.util.Optional;

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
    HR(null, Column.HR),
    ADMIN(null, Column.ADMIN),
    AUDITOR(null, Column.AUDITOR);

    private final Role manager;
    private final Column granted;

    Role(Role manager, Column granted) {
        this.manager = manager;
        this.granted = granted;
    }

    /** Null for none. */
    Role manager() {
        return manager;
    }

    /** The column that they have beyond what everybody has. */
    Optional<Column> granted() {
        return Optional.ofNullable(granted);
    }

    /** How they stand to somebody. */
    Column relationTo(Role other) {
        if (this == other) {
            return Column.OWN;
        }
        if (this == other.manager) {
            return Column.MANAGER;
        }
        for (Role above = other.manager; above != null; above = above.manager) {
            if (this == above) {
                return Column.ABOVE;
            }
        }
        return Column.OTHER;
    }
}
