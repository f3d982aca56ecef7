package org.daybook.web.postbox;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.employee.MailKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which mails somebody receives. */
@Schema(
        name = "Notifications",
        description = "Which mails somebody receives. Mails with links for passwords are not a matter of choice.")
public record NotificationsJson(boolean leaveSubmitted, boolean leaveDecided, boolean leaveTakenBack) {

    /** @param wanted the optional mails that somebody receives */
    public static NotificationsJson of(Set<MailKind> wanted) {
        return new NotificationsJson(
                wanted.contains(MailKind.LEAVE_SUBMITTED),
                wanted.contains(MailKind.LEAVE_DECIDED),
                wanted.contains(MailKind.LEAVE_TAKEN_BACK));
    }

    /** Which mails somebody wants; what is left out is wanted. */
    @Schema(name = "NotificationsInput", description = "Which mails somebody wants; what is left out is wanted.")
    public record Input(Boolean leaveSubmitted, Boolean leaveDecided, Boolean leaveTakenBack) {

        Set<MailKind> wanted() {
            Set<MailKind> wanted = EnumSet.noneOf(MailKind.class);
            add(wanted, MailKind.LEAVE_SUBMITTED, leaveSubmitted);
            add(wanted, MailKind.LEAVE_DECIDED, leaveDecided);
            add(wanted, MailKind.LEAVE_TAKEN_BACK, leaveTakenBack);
            return wanted;
        }

        private static void add(Set<MailKind> wanted, MailKind kind, Boolean said) {
            if (!Boolean.FALSE.equals(said)) {
                wanted.add(kind);
            }
        }
    }
}
