package org.daybook.employee;

import org.daybook.platform.ProblemCode;

/** What can stand against a change of people. */
public enum EmployeeProblem implements ProblemCode {
    EMAIL_TAKEN("email-taken", "Another person has this e-mail address."),
    MANAGER_CYCLE("manager-cycle", "Nobody can report to themselves, directly or through others."),
    LAST_ADMINISTRATOR("last-administrator", "Somebody has to remain who can administer."),
    MAIL_ENDED("mail-ended", "This mail was sent, or what it told is no longer so.");

    private final String code;
    private final String title;

    EmployeeProblem(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
