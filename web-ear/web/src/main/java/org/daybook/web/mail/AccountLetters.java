package org.daybook.web.mail;

import java.time.ZoneId;
import java.util.List;
import org.daybook.employee.IssuedLink;
import org.daybook.employee.MailKind;
import org.daybook.web.mail.shown.Letter;
import org.daybook.web.mail.shown.Letter.Action;
import org.daybook.web.mail.shown.Letter.Fact;
import org.daybook.web.mail.shown.Letter.Tone;

/** Words a mail that carries a link for a password. */
final class AccountLetters {

    /** What follows # is not sent to any server by the browser, and so is in no log on the way. */
    private static final String PAGE = "/sign-in/link#";

    private AccountLetters() {}

    static Letter of(MailKind kind, IssuedLink link, String name, String baseUrl, ZoneId zone, Words words) {
        String key = kind == MailKind.ACCOUNT_INVITATION ? "invitation" : "reset";
        return new Letter(
                words.language(),
                words.text(key + ".subject"),
                words.text(key + ".preview"),
                Tone.NEUTRAL,
                words.text(key + ".heading", HeaderText.of(name, 60)),
                words.text(key + ".lead"),
                List.of(new Fact(words.text("link.until"), words.moment(link.expiresAt(), zone))),
                null,
                null,
                new Action(words.text(key + ".action"), baseUrl + PAGE + link.token(), words.text("link.hint")),
                words.text(key + ".reason"));
    }
}
