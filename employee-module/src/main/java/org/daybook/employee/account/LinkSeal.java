package org.daybook.employee.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.daybook.employee.account.key.KeySeal;
import org.daybook.employee.account.setting.AccountSettings;

/** Keeps the tokens of links unreadable in the database until they are sent: there they would open accounts. */
@ApplicationScoped
class LinkSeal {

    private static final String PURPOSE = "daybook links in mail";

    @Inject
    private AccountSettings settings;

    String seal(long employeeId, String token) {
        byte[] sealed = cipher().seal(Long.toString(employeeId), token.getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** Empty if it was sealed with another secret. */
    Optional<String> open(long employeeId, String sealed) {
        return cipher().open(Long.toString(employeeId), Base64.getDecoder().decode(sealed))
                .map(token -> new String(token, StandardCharsets.US_ASCII));
    }

    private KeySeal cipher() {
        return new KeySeal(settings.secret(), PURPOSE);
    }
}
