package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.employee.AccountFixture.PASSWORD;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.daybook.employee.AtOnce.Ending;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SignInsIT {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private Employees employees;

    @Inject
    private AccountFixture fixture;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Jdbi sql;

    @Inject
    private MovableClock clock;

    @Deployment
    static WebArchive archive() {
        return Slice.of(SignInsIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
        clock.moveTo(MovableClock.START);
    }

    private SignedIn signIn(EmployeeView person) {
        return signIns.signIn(fixture.attempt(person.email(), PASSWORD));
    }

    private RuleViolation refused(SignInAttempt attempt) {
        return catchThrowableOfType(RuleViolation.class, () -> signIns.signIn(attempt));
    }

    private RuleViolation guess(String email) {
        return refused(fixture.attempt(email, "a wrong guess"));
    }

    /** Guesses for so many evaluations, waiting as long as told. */
    private void guessUntil(int evaluations, String email) {
        while (fixture.count(AccessAction.SIGN_IN_REFUSED) < evaluations) {
            guess(email).retryAfter().ifPresent(fixture::pass);
        }
    }

    @Test
    void thePasswordOpensASession() {
        EmployeeView ada = fixture.member("Ada Lovelace", Role.HR);

        SignedIn in = signIns.signIn(new SignInAttempt(
                "ADA.Lovelace@example.org",
                PASSWORD,
                null,
                SignInChannel.API,
                "192.0.2.7",
                "curl\r\n" + "x".repeat(400)));

        assertThat(in.employee()).isEqualTo(employees.get(ada.id()));
        assertThat(in.deviceToken()).hasSize(43);
        assertThat(in.sessionExpiresAt()).isEqualTo(in.at().plusDays(14));
        assertThat(signIns.sessions(ada.id())).singleElement().satisfies(session -> {
            assertThat(session.id()).isEqualTo(in.sessionId());
            assertThat(session.channel()).isEqualTo(SignInChannel.API);
            assertThat(session.address()).isEqualTo("192.0.2.7");
            assertThat(session.userAgent()).startsWith("curl  xxx").hasSize(300);
            assertThat(session.createdAt()).isEqualTo(session.lastUsedAt()).isEqualTo(in.at());
        });
        assertThat(fixture.noted()).containsExactly(AccessAction.SIGNED_IN);
        assertThat(fixture.isStored(in.refreshToken().substring(4, 47))).isFalse();
        assertThat(fixture.isStored(in.refreshToken().substring(47))).isFalse();
    }

    @Test
    void everyRefusalReadsTheSame() {
        EmployeeView disabled = fixture.member("Disabled");
        accounts.disable(disabled.id(), -1);
        EmployeeView gone = fixture.member("Gone");
        employees.deactivate(gone.id(), MovableClock.START);
        EmployeeView invited = fixture.hire("Invited");
        EmployeeView ada = fixture.member("Ada Lovelace");
        EmployeeView iris = fixture.member("Iris");

        List<RuleViolation> refusals = List.of(
                guess(ada.email()),
                guess("nobody@example.org"),
                guess("no\0body"),
                refused(fixture.attempt(iris.email().replace("i", "\u0130"), PASSWORD)),
                refused(fixture.attempt(disabled.email(), PASSWORD)),
                refused(fixture.attempt(gone.email(), PASSWORD)),
                refused(fixture.attempt(invited.email(), PASSWORD)),
                refused(fixture.attempt(ada.email(), "x".repeat(129))),
                refused(fixture.attempt(ada.email(), "")),
                catchThrowableOfType(RuleViolation.class, () -> signIns.refresh("dbr_nonsense")));

        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.code()).isEqualTo(CommonProblem.UNAUTHENTICATED);
            assertThat(refusal.violations()).isEqualTo(refusals.get(0).violations());
        });
    }

    @Test
    void failuresStayCountedAndHoldUpWhoeverComesNext() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        for (int i = 0; i < 5; i++) {
            assertThat(guess(ada.email()).code()).isEqualTo(CommonProblem.UNAUTHENTICATED);
        }

        RuleViolation held = refused(fixture.attempt(ada.email(), PASSWORD));
        assertThat(held.code()).isEqualTo(CommonProblem.RATE_LIMITED);
        assertThat(held.retryAfter()).contains(Duration.ofSeconds(1));
        fixture.pass(Duration.ofSeconds(1));
        assertThat(signIn(ada).employee().id()).isEqualTo(ada.id());
    }

    @Test
    void tenGuessesForANameBlockItForLongerEachTimeWhetherOrNotItIsKnown() {
        String known = fixture.member("Ada Lovelace").email();
        for (String name : List.of(known, "nobody@example.org")) {
            guessUntil(10, name);
            assertThat(guess(name).retryAfter())
                    .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(4), WINDOW));
            fixture.pass(WINDOW);
            guessUntil(20, name);
            fixture.pass(WINDOW);
            guessUntil(30, name);
            assertThat(guess(name).retryAfter())
                    .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofMinutes(3)));
            fixture.beginAnew();
        }
    }

    @Test
    void ahundredGuessesAtOnceAreEvaluatedTenTimesAtMost() throws Exception {
        String email = fixture.member("Ada Lovelace").email();

        List<Ending<SignedIn>> endings =
                atOnce.call(100, () -> signIns.signIn(fixture.attempt(email, "a wrong guess")));

        long evaluated = endings.stream()
                .filter(ending -> ending.refusal().code() == CommonProblem.UNAUTHENTICATED)
                .count();
        assertThat(evaluated).isBetween(1L, 10L).isEqualTo(fixture.count(AccessAction.SIGN_IN_REFUSED));
        assertThat(endings)
                .extracting(Ending::refusal)
                .filteredOn(refusal -> refusal.code() == CommonProblem.RATE_LIMITED)
                .hasSize((int) (100 - evaluated))
                .allSatisfy(refusal -> assertThat(refusal.retryAfter()).isPresent());
    }

    @Test
    void strangersDoNotLockOutWhoUsesAKnownBrowser() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        EmployeeView bob = fixture.member("Bob");
        String device = signIn(ada).deviceToken();
        String bobs = signIn(bob).deviceToken();
        guessUntil(10, ada.email());

        assertThat(signInFrom(ada, device, PASSWORD).deviceToken()).isEqualTo(device);
        for (String unknown : new String[] {bobs, "invented", null}) {
            assertThat(refused(new SignInAttempt(ada.email(), PASSWORD, unknown, SignInChannel.BROWSER, null, null))
                            .code())
                    .isEqualTo(CommonProblem.RATE_LIMITED);
        }
        accounts.redeem(accounts.issueReset(ada.id(), bob.id()).token(), "another good password");
        assertThat(refused(new SignInAttempt(
                                ada.email(), "another good password", device, SignInChannel.BROWSER, null, null))
                        .code())
                .isEqualTo(CommonProblem.RATE_LIMITED);
    }

    private SignedIn signInFrom(EmployeeView person, String device, String password) {
        return signIns.signIn(new SignInAttempt(person.email(), password, device, SignInChannel.BROWSER, null, null));
    }

    @Test
    void anAddressHasAHundredFailuresAnHourAndAnyNumberOfSuccesses() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        SignInAttempt right = new SignInAttempt(ada.email(), PASSWORD, null, SignInChannel.API, "192.0.2.7", null);
        signIns.signIn(right);
        for (int i = 0; i < 100; i++) {
            refused(new SignInAttempt(
                    "p" + i + "@example.org", "a wrong guess", null, SignInChannel.API, "192.0.2.7", null));
        }

        assertThat(fixture.count(AccessAction.SIGN_IN_REFUSED)).isEqualTo(100);
        assertThat(refused(right).code()).isEqualTo(CommonProblem.RATE_LIMITED);
        assertThat(signIn(ada).employee().id()).isEqualTo(ada.id());
        fixture.pass(Duration.ofHours(1));
        assertThat(signIns.signIn(right).employee().id()).isEqualTo(ada.id());
    }

    @Test
    void aHashOfAnotherCostIsRenewed() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        sql.useHandle(handle -> handle.execute("UPDATE employee.accounts SET password_hash = ?", reference));
        AccountView before = accounts.status(ada.id());

        signInFrom(ada, null, "password");

        assertThat(fixture.isStored("$m=64,t=1,p=1$")).isTrue();
        assertThat(fixture.isStored("$m=65536")).isFalse();
        assertThat(signInFrom(ada, null, "password").employee().id()).isEqualTo(ada.id());
        assertThat(accounts.status(ada.id())).isEqualTo(before);
    }

    @Test
    void manySignInsOfAScriptDoNotMakeABrowserUnknown() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        String browser = signIn(ada).deviceToken();
        SignInAttempt script = new SignInAttempt(ada.email(), PASSWORD, null, SignInChannel.API, null, null);
        String first = signIns.signIn(script).deviceToken();
        for (int i = 0; i < 20; i++) {
            signIns.signIn(script);
        }

        assertThat(signInFrom(ada, browser, PASSWORD).deviceToken()).isEqualTo(browser);
        assertThat(signInFrom(ada, first, PASSWORD).deviceToken()).isNotEqualTo(first);
        assertThat(fixture.rows("employee.known_devices WHERE channel = 'API'")).isEqualTo(20);
    }

    @Test
    void whoIsVouchedForNeedsNoPassword() {
        EmployeeView ada = fixture.hire("Ada Lovelace");

        SignedIn in = signIns.vouchedFor(ada.id(), SignInChannel.BROWSER, "192.0.2.7", "Test");
        assertThat(in.employee().id()).isEqualTo(ada.id());
        assertThat(in.deviceToken()).isNotNull();
        employees.deactivate(ada.id(), MovableClock.START);
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> signIns.vouchedFor(ada.id(), SignInChannel.BROWSER, null, null))
                        .code())
                .isEqualTo(CommonProblem.UNAUTHENTICATED);
    }

    @Test
    void budgetsKeepNeitherNamesNorAddresses() {
        refused(new SignInAttempt("secret.name@example.org", "guess", null, SignInChannel.API, "192.0.2.7", null));

        Function<String, Boolean> stored = fixture::isStored;
        assertThat(List.of("secret.name", "192.0.2.7").stream().map(stored)).containsOnly(false);
        assertThat(fixture.rows("employee.sign_in_budgets")).isEqualTo(2);
        assertThat(Objects.toString(fixture.attempt("secret.name", "guess"))).doesNotContain("guess");
    }
}
