package org.daybook.acceptance.access;

/** The kinds of viewers that every operation meets. */
enum Onlooker {
    ANONYMOUS(null),
    /** An employee; a peer of the team's members. */
    PEER(Role.PEER),
    MANAGER(Role.LEAD),
    MANAGERS_MANAGER(Role.HEAD),
    OTHER_MANAGER(Role.OTHER_LEAD),
    HR(Role.HR),
    ADMIN(Role.ADMIN),
    AUDITOR(Role.AUDITOR),
    /** A service account with the scope that opens the operation, and no other. */
    SERVICE(null),
    /** A service account with every scope but that one. */
    SERVICE_WITHOUT_SCOPE(null),
    /** Somebody whose account was disabled; by its own dates their token is still valid. */
    SHUT_OUT(Role.SHUT_OUT);

    private final Role role;

    Onlooker(Role role) {
        this.role = role;
    }

    /** Null where it is nobody of the company. */
    Role role() {
        return role;
    }

    boolean isService() {
        return this == SERVICE || this == SERVICE_WITHOUT_SCOPE;
    }
}
