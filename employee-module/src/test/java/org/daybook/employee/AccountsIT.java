package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.employee.AccountFixture.PASSWORD;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.employee.AtOnce.Ending;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AccountsIT {

    private static final long ADMIN = -1;
    private static final String OTHER = "another good password";

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Employees employees;

    @Inject
    private IdentityLinks identities;

    @Inject
    private ServiceAccounts services;

    @Inject
    private AccountFixture fixture;

    @Inject
    private AtOnce atOnce;

    @Deployment
    static WebArchive archive() {
        return Slice.of(AccountsIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
    }

    private static RuleViolation refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run);
    }

    private static String pointer(Runnable call) {
        return refused(call).violations().get(0).pointer();
    }

    private SignedIn signIn(EmployeeView person, String password) {
        return signIns.signIn(fixture.attempt(person.email(), password));
    }

    @Test
    void anInvitedPersonSetsAPasswordOnce() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        assertThat(accounts.status(ada.id())).isEqualTo(new AccountView(AccountState.NONE, null));

        IssuedLink link = accounts.invite(ada.id(), ADMIN);
        assertThat(accounts.status(ada.id()).state()).isEqualTo(AccountState.INVITED);
        assertThat(fixture.isStored(link.token())).isFalse();
        assertThat(link.toString()).doesNotContain(link.token());

        assertThat(accounts.redeem(link.token(), PASSWORD)).isEqualTo(ada.id());
        assertThat(accounts.status(ada.id()).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(accounts.status(ada.id()).passwordChangedAt()).isNotNull();
        assertThat(signIn(ada, PASSWORD).employee().id()).isEqualTo(ada.id());
        assertThat(pointer(() -> accounts.redeem(link.token(), OTHER))).isEqualTo("/token");
        assertThat(fixture.noted())
                .containsExactly(AccessAction.INVITED, AccessAction.PASSWORD_SET, AccessAction.SIGNED_IN);
    }

    @Test
    void aLinkEndsWithItsTimeOrWithANewerOne() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        IssuedLink first = accounts.invite(ada.id(), ADMIN);
        IssuedLink second = accounts.invite(ada.id(), ADMIN);

        assertThat(pointer(() -> accounts.redeem(first.token(), PASSWORD))).isEqualTo("/token");
        fixture.pass(Duration.ofDays(7).minusMinutes(1));
        assertThat(accounts.status(ada.id()).state()).isEqualTo(AccountState.INVITED);
        fixture.pass(Duration.ofMinutes(1));
        assertThat(pointer(() -> accounts.redeem(second.token(), PASSWORD))).isEqualTo("/token");
        assertThat(accounts.status(ada.id()).state()).isEqualTo(AccountState.NONE);
        assertThat(pointer(() -> accounts.redeem("' OR 1=1 --", PASSWORD))).isEqualTo("/token");
        assertThat(pointer(() -> accounts.redeem(null, PASSWORD))).isEqualTo("/token");
    }

    @Test
    void aLinkIsUsedByOneOfManyAtOnce() throws Exception {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        IssuedLink link = accounts.invite(ada.id(), ADMIN);

        List<Ending<Long>> endings = atOnce.call(4, () -> accounts.redeem(link.token(), PASSWORD));

        assertThat(endings)
                .extracting(Ending::value)
                .filteredOn(Objects::nonNull)
                .containsExactly(ada.id());
    }

    @Test
    void aBadPasswordDoesNotUseUpTheLink() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        IssuedLink link = accounts.invite(ada.id(), ADMIN);

        for (String bad : new String[] {null, "short", "password", ada.email(), "x".repeat(129)}) {
            assertThat(pointer(() -> accounts.redeem(link.token(), bad))).isEqualTo("/password");
        }
        assertThat(accounts.redeem(link.token(), PASSWORD)).isEqualTo(ada.id());
    }

    @Test
    void aResetReplacesThePasswordAndSignsOutEverywhere() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        SignedIn before = signIn(ada, PASSWORD);

        IssuedLink link = accounts.issueReset(ada.id(), ADMIN);
        assertThat(Duration.between(before.at(), link.expiresAt()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(signIns.refresh(before.refreshToken())).isNotNull();
        accounts.redeem(link.token(), OTHER);

        assertThat(signIns.sessions(ada.id())).isEmpty();
        assertThat(refused(() -> signIn(ada, PASSWORD)).code()).isEqualTo(CommonProblem.UNAUTHENTICATED);
        assertThat(signIn(ada, OTHER).employee().id()).isEqualTo(ada.id());
    }

    @Test
    void aChangeNeedsTheCurrentPasswordAndKeepsTheSessionItWasMadeIn() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        SignedIn here = signIn(ada, PASSWORD);
        SignedIn there = signIn(ada, PASSWORD);
        IssuedLink link = accounts.issueReset(ada.id(), ADMIN);

        assertThat(pointer(() -> accounts.changePassword(ada.id(), "a wrong guess", OTHER, null)))
                .isEqualTo("/currentPassword");
        assertThat(pointer(() -> accounts.changePassword(ada.id(), PASSWORD, "short", null)))
                .isEqualTo("/newPassword");
        accounts.changePassword(ada.id(), PASSWORD, OTHER, here.sessionId());

        assertThat(signIns.sessions(ada.id())).extracting(SessionView::id).containsExactly(here.sessionId());
        assertThat(refused(() -> signIns.refresh(there.refreshToken())).code())
                .isEqualTo(CommonProblem.UNAUTHENTICATED);
        assertThat(pointer(() -> accounts.redeem(link.token(), OTHER))).isEqualTo("/token");
        assertThat(signIn(ada, OTHER).employee().id()).isEqualTo(ada.id());
    }

    @Test
    void aStolenSessionDoesNotHelpToGuessThePassword() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        for (int i = 0; i < 5; i++) {
            assertThat(pointer(() -> accounts.changePassword(ada.id(), "a wrong guess", OTHER, null)))
                    .isEqualTo("/currentPassword");
        }

        assertThat(refused(() -> accounts.changePassword(ada.id(), PASSWORD, OTHER, null))
                        .code())
                .isEqualTo(CommonProblem.RATE_LIMITED);
        assertThat(signIn(ada, PASSWORD).employee().id()).isEqualTo(ada.id());
    }

    @Test
    void aDisabledAccountIsOutUntilItIsEnabled() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        SignedIn in = signIn(ada, PASSWORD);
        IssuedLink link = accounts.issueReset(ada.id(), ADMIN);

        accounts.disable(ada.id(), ADMIN);
        accounts.disable(ada.id(), ADMIN);
        assertThat(accounts.status(ada.id()).state()).isEqualTo(AccountState.DISABLED);
        assertThat(pointer(() -> accounts.redeem(link.token(), OTHER))).isEqualTo("/token");
        assertThat(refused(() -> signIns.refresh(in.refreshToken()))).isNotNull();
        assertThat(refused(() -> accounts.issueReset(ada.id(), ADMIN)).code())
                .isEqualTo(CommonProblem.VALIDATION_FAILED);
        assertThat(fixture.count(AccessAction.ACCOUNT_DISABLED)).isEqualTo(1);

        accounts.enable(ada.id(), ADMIN);
        accounts.enable(ada.id(), ADMIN);
        assertThat(fixture.count(AccessAction.ACCOUNT_ENABLED)).isEqualTo(1);
        assertThat(signIn(ada, PASSWORD).employee().id()).isEqualTo(ada.id());
        assertThat(refused(() -> accounts.disable(ada.id(), ada.id())).code()).isEqualTo(CommonProblem.FORBIDDEN);
    }

    @Test
    void linksAreMadeForWhoWorksHereAndNeedsOne() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        EmployeeView gone = fixture.hire("Gone");
        IssuedLink link = accounts.invite(gone.id(), ADMIN);
        employees.deactivate(gone.id(), MovableClock.START);

        assertThat(refused(() -> accounts.invite(ada.id(), ADMIN)).code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
        assertThat(refused(() -> accounts.invite(gone.id(), ADMIN)).code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
        assertThat(pointer(() -> accounts.redeem(link.token(), PASSWORD))).isEqualTo("/token");
        for (Runnable call : List.<Runnable>of(
                () -> accounts.invite(987_654, ADMIN),
                () -> accounts.issueReset(987_654, ADMIN),
                () -> accounts.disable(987_654, ADMIN),
                () -> accounts.enable(987_654, ADMIN),
                () -> accounts.status(987_654))) {
            assertThat(refused(call).code()).isEqualTo(CommonProblem.NOT_FOUND);
        }
    }

    @Test
    void askingForAResetTellsNothing() {
        EmployeeView ada = fixture.member("Ada Lovelace");

        accounts.requestReset("nobody@example.org", "192.0.2.7");
        accounts.requestReset(ada.email(), "192.0.2.7");
        assertThat(fixture.noted()).containsExactly(AccessAction.RESET_REQUESTED);
        for (int i = 2; i < 100; i++) {
            accounts.requestReset("nobody@example.org", "192.0.2.7");
        }
        assertThat(refused(() -> accounts.requestReset(ada.email(), "192.0.2.7"))
                        .code())
                .isEqualTo(CommonProblem.RATE_LIMITED);
    }

    @Test
    void theFirstAdministratorIsLetInByALinkUntilAnybodyIsIn() {
        assertThat(accounts.setUpLink()).isEmpty();
        fixture.hire("Ada Lovelace");
        EmployeeView first = fixture.hire("First Admin", Role.ADMIN);
        fixture.hire("Second Admin", Role.ADMIN);

        IssuedLink link = accounts.setUpLink().orElseThrow();
        IssuedLink again = accounts.setUpLink().orElseThrow();
        assertThat(pointer(() -> accounts.redeem(link.token(), PASSWORD))).isEqualTo("/token");
        assertThat(accounts.redeem(again.token(), PASSWORD)).isEqualTo(first.id());
        assertThat(accounts.setUpLink()).isEmpty();
    }

    @Test
    void anIdentityBelongsToOnePersonAndAPersonHasOneAtAProvider() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        EmployeeView bob = fixture.hire("Bob");

        identities.link("https://id.example.org", "a-1", ada.id());
        identities.link("https://id.example.org", "a-1", ada.id());
        assertThat(identities.find("https://id.example.org", "a-1")).contains(ada.id());
        assertThat(identities.find("https://other.example.org", "a-1")).isEmpty();
        assertThat(accounts.status(ada.id()).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(refused(() -> identities.link("https://id.example.org", "a-1", bob.id()))
                        .code())
                .isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(refused(() -> identities.link("https://id.example.org", "a-2", ada.id()))
                        .code())
                .isEqualTo(CommonProblem.FORBIDDEN);

        identities.unlink("https://id.example.org", ada.id());
        identities.link("https://id.example.org", "a-1", bob.id());
        assertThat(identities.find("https://id.example.org", "a-1")).contains(bob.id());
    }

    @Test
    void aServiceAccountWorksUntilItEndsOrIsRevoked() {
        OffsetDateTime now = fixture.now();
        IssuedServiceToken issued = services.create(
                "Payroll", Set.of(ServiceScope.READ_LEAVE, ServiceScope.READ_EMPLOYEES), now.plusDays(30), ADMIN);
        IssuedServiceToken other = services.create("Wiki", Set.of(ServiceScope.READ_REPORTS), now.plusDays(10), ADMIN);
        assertThat(fixture.isStored(issued.token().substring(13))).isFalse();

        assertThat(services.find(issued.token()))
                .hasValueSatisfying(account -> assertThat(account).isEqualTo(issued.account()));
        assertThat(services.list()).extracting(ServiceAccountView::name).containsExactly("Wiki", "Payroll");
        assertThat(services.list().get(1).lastUsedAt()).isNotNull();
        assertThat(services.find(issued.token() + "x")).isEmpty();
        assertThat(services.find(issued.token().substring(0, 13) + other.token().substring(13)))
                .isEmpty();

        fixture.pass(Duration.ofDays(10));
        assertThat(services.find(other.token())).isEmpty();
        services.revoke(issued.account().id(), ADMIN);
        services.revoke(issued.account().id(), ADMIN);
        assertThat(services.find(issued.token())).isEmpty();
        assertThat(services.list().get(1).revokedAt()).isNotNull();
        assertThat(fixture.count(AccessAction.SERVICE_ACCOUNT_REVOKED)).isEqualTo(1);
        assertThat(refused(() -> services.revoke(987_654, ADMIN)).code()).isEqualTo(CommonProblem.NOT_FOUND);
    }
}
