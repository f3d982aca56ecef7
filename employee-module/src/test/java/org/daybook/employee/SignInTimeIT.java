package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a wrong sign-in takes does not tell whether there is such an account (OWASP ASVS 5.0, 6.3.8). A hash costs
 * here many times what all the rest of a sign-in takes, so one that is left out, or is a cheaper one, shows on any
 * machine: the time of such a name would be a fraction of the others.
 */
@ExtendWith(ArquillianExtension.class)
class SignInTimeIT {

    /** Hashes cost what they cost by default. */
    private static final String CONFIG = "daybook.secret=for-container-tests-only-0123456789abcdef";

    /** As often as a name may be tried without a pause. */
    private static final int TRIES = 5;

    private static final int NAMES = 3;

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private Employees employees;

    @Inject
    private AccountFixture fixture;

    @Inject
    private MovableClock clock;

    @Deployment
    static WebArchive archive() {
        WebArchive archive = Slice.of(SignInTimeIT.class, Cursor.class, EmployeeModule.class);
        String config = "WEB-INF/classes/META-INF/microprofile-config.properties";
        archive.delete(config);
        archive.add(new StringAsset(CONFIG), config);
        return archive;
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
        clock.moveTo(MovableClock.START);
    }

    @Test
    void aWrongSignInTakesAboutAsLongWhoeverItIsFor() {
        Map<String, List<String>> names = names();
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < NAMES; i++) {
            for (int tries = 0; tries < TRIES; tries++) {
                // In turn, so that all find the machine in the same mood.
                for (Map.Entry<String, List<String>> kind : names.entrySet()) {
                    long took = nanosOfGuess(kind.getValue().get(i));
                    times.computeIfAbsent(kind.getKey(), who -> new ArrayList<>())
                            .add(took);
                }
            }
        }

        long known = median(times.get("known"));
        times.forEach((kind, took) ->
                assertThat((double) median(took) / known).as(kind).isBetween(0.5, 2.0));
    }

    /** Some of each kind, each with the tries that need no pause. */
    private Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String kind : List.of("known", "unknown", "invited", "disabled", "gone")) {
            names.put(kind, new ArrayList<>());
        }
        for (int i = 0; i < NAMES; i++) {
            names.get("known").add(fixture.member("Known " + i).email());
            names.get("unknown").add("nobody-" + i + "@example.org");
            names.get("invited").add(fixture.hire("Invited " + i).email());
            EmployeeView disabled = fixture.member("Disabled " + i);
            accounts.disable(disabled.id(), -1);
            names.get("disabled").add(disabled.email());
            EmployeeView gone = fixture.member("Gone " + i);
            employees.deactivate(gone.id(), MovableClock.START);
            names.get("gone").add(gone.email());
        }
        return names;
    }

    private long nanosOfGuess(String email) {
        SignInAttempt guess = fixture.attempt(email, "a wrong guess");
        long start = System.nanoTime();
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> signIns.signIn(guess));
        long took = System.nanoTime() - start;
        assertThat(refusal.code()).isEqualTo(CommonProblem.UNAUTHENTICATED);
        return took;
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
