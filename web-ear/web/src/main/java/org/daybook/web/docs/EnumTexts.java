package org.daybook.web.docs;

import java.util.Map;

/** What the enumerations of the interface stand for. */
final class EnumTexts {

    private static final Map<String, String> TEXTS = Map.of(
            "ActorKind", "Who acted: a person, a service account, Daybook itself, or somebody unknown.",
            "Format", "The form of an export.",
            "RequestStatus", "Where a request stands in its life cycle.",
            "DayPart", "Which part of the first or last date a request covers.",
            "Role",
                    "What a person may do. EMPLOYEE: everyone; HR: people, rules, balances; ADMIN: also roles; AUDITOR: "
                            + "reads everything.",
            "Approver", "The caller.",
            "SignInChannel", "What kind of client a session belongs to.",
            "AccountState", "Whether and how a person can sign in.",
            "Scope", "What a service account may do.");

    private EnumTexts() {}

    static String of(String name) {
        return TEXTS.getOrDefault(name, name);
    }
}
