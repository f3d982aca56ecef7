package org.daybook.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The way in for the first administrator. While nobody has a password, the application writes a one-time link to its log
 * at each start. For real data it is shown to whoever starts Daybook; a demonstration or a test uses it at once.
 */
final class FirstAdministrator {

    /** Gives the administrator of {@code --test} a password; otherwise one is made up. */
    static final String PASSWORD_VARIABLE = "DAYBOOK_TEST_PASSWORD";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLISECONDS = 100;
    private static final String KEY = "administrator";

    private final DataFolder folder;
    private final Options options;
    private final ServerNode node;

    FirstAdministrator(DataFolder folder, Options options, ServerNode node) {
        this.folder = folder;
        this.options = options;
        this.node = node;
    }

    /** The token of the link; empty if somebody has a password already. */
    Optional<String> link() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!node.log().setUpDecided()) {
            if (System.nanoTime() > end || node.endsWithin(POLL_MILLISECONDS)) {
                throw new Refusal(
                        Refusal.Reason.APPLICATION,
                        "The application did not say how to sign in: see "
                                + folder.logs().resolve("node.log") + ".");
            }
        }
        return node.log().setUpLink();
    }

    /**
     * Sets the administrator's password by the link and signs in.
     *
     * @return false if somebody has a password already
     */
    boolean enter(DaybookApi api) {
        Optional<String> link = link();
        link.ifPresent(token -> {
            String password = makePassword(System.getenv());
            api.redeem(token, password);
            api.signIn(options.administrator(), password);
        });
        return link.isPresent();
    }

    /** The password that was set here, if one was. */
    Optional<String> password() {
        return folder.secrets().get(KEY);
    }

    private String makePassword(Map<String, String> environment) {
        String given = options.mode() == Mode.TEST ? environment.get(PASSWORD_VARIABLE) : null;
        String password = given == null || given.isBlank() ? RandomText.password() : given;
        folder.secrets().put(KEY, password);
        return password;
    }
}
