package org.daybook.web.access;

/**
 * A column of {@link AccessTable}. The first five are about everyone who works here, by how they stand to the person that
 * a call is about; the roles add what they may do about anybody else. Where a call is about nobody in particular, {@link
 * #OTHER} stands for everyone who is signed in.
 */
enum Viewer {
    /** Not signed in. */
    ANONYMOUS,
    /** It is about themselves. */
    OWN,
    /** It is about somebody who reports to them. */
    MANAGER,
    /** It is about somebody who reports to them through others. */
    ABOVE,
    /** It is about anybody else. */
    OTHER,
    HR,
    ADMIN,
    AUDITOR
}
