package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.employee.AccountFixture.PASSWORD;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
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
class SessionsIT {

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private Employees employees;

    @Inject
    private Revocations revocations;

    @Inject
    private AccountFixture fixture;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Jdbi sql;

    @Inject
    private MovableClock clock;

    @Inject
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    private EmployeeView ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(SessionsIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
        clock.moveTo(MovableClock.START);
        ada = fixture.member("Ada Lovelace");
        sql.useHandle(handle -> handle.execute("TRUNCATE employee.revocations"));
    }

    private SignedIn signIn() {
        return signIns.signIn(fixture.attempt(ada.email(), PASSWORD));
    }

    private boolean isRefused(String refreshToken) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> signIns.refresh(refreshToken));
        return refusal != null && refusal.code() == CommonProblem.UNAUTHENTICATED;
    }

    private List<Revocation> revoked() {
        return revocations.revokedSince(0).items();
    }

    @Test
    void aRefreshGivesAnotherTokenOfTheSameSession() {
        SignedIn first = signIn();
        SignedIn second = signIns.refresh(first.refreshToken());
        SignedIn third = signIns.refresh(second.refreshToken());

        assertThat(List.of(first, second, third))
                .extracting(SignedIn::sessionId)
                .containsOnly(first.sessionId());
        assertThat(List.of(first, second, third))
                .extracting(SignedIn::refreshToken)
                .doesNotHaveDuplicates();
        assertThat(third.deviceToken()).isNull();
        assertThat(signIns.sessions(ada.id())).hasSize(1);
        assertThat(revoked()).isEmpty();
    }

    @Test
    void twoCallsWithOneTokenGetTheSameSuccessor() throws Exception {
        SignedIn first = signIn();

        List<Ending<SignedIn>> endings = atOnce.call(8, () -> signIns.refresh(first.refreshToken()));

        assertThat(endings)
                .extracting(ending -> ending.value().refreshToken())
                .containsOnly(endings.get(0).value().refreshToken())
                .doesNotContain(first.refreshToken());
        assertThat(isRefused(endings.get(0).value().refreshToken())).isFalse();
    }

    @Test
    void anOldTokenEndsTheSessionForEverybodyWhoHoldsATokenOfIt() {
        SignedIn first = signIn();
        SignedIn second = signIns.refresh(first.refreshToken());
        SignedIn other = signIn();
        fixture.pass(Duration.ofSeconds(11));

        assertThat(isRefused(first.refreshToken())).isTrue();
        assertThat(isRefused(second.refreshToken())).isTrue();
        assertThat(isRefused(other.refreshToken())).isFalse();
        assertThat(revoked()).singleElement().satisfies(revocation -> {
            assertThat(revocation.employeeId()).isEqualTo(ada.id());
            assertThat(revocation.sessionId()).isEqualTo(first.sessionId());
            assertThat(revocation.notBefore()).isAfter(other.at());
        });
        assertThat(fixture.count(AccessAction.REFRESH_TOKEN_REUSED)).isEqualTo(1);
    }

    @Test
    void theTokenBeforeThePreviousOneIsNeverForgiven() {
        SignedIn first = signIn();
        SignedIn second = signIns.refresh(first.refreshToken());
        SignedIn third = signIns.refresh(second.refreshToken());

        assertThat(isRefused(first.refreshToken())).isTrue();
        assertThat(isRefused(third.refreshToken())).isTrue();
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAtTheLatestAfterNinetyDays() {
        String idle = signIn().refreshToken();
        String used = signIn().refreshToken();
        for (int day = 0; day < 84; day += 12) {
            fixture.pass(Duration.ofDays(12));
            SignedIn next = signIns.refresh(used);
            assertThat(Duration.between(next.at(), next.sessionExpiresAt())).isLessThanOrEqualTo(Duration.ofDays(14));
            used = next.refreshToken();
        }

        assertThat(isRefused(idle)).isTrue();
        fixture.pass(Duration.ofDays(6));
        assertThat(isRefused(used)).isTrue();
        assertThat(signIns.sessions(ada.id())).isEmpty();
    }

    @Test
    void signingOutEndsASessionByEitherOfItsNames() {
        SignedIn one = signIn();
        SignedIn two = signIn();
        String newer = signIns.refresh(one.refreshToken()).refreshToken();

        signIns.signOut(one.refreshToken());
        signIns.signOut("dbr_nonsense");
        signIns.signOut(two.sessionId());
        signIns.signOut(two.sessionId());

        assertThat(isRefused(newer)).isTrue();
        assertThat(isRefused(two.refreshToken())).isTrue();
        assertThat(revoked()).extracting(Revocation::sessionId).containsExactly(one.sessionId(), two.sessionId());
        assertThat(fixture.count(AccessAction.SIGNED_OUT)).isEqualTo(2);
    }

    @Test
    void signingOutEverywhereMaySpareOneSession() {
        SignedIn kept = signIn();
        SignedIn other = signIn();

        signIns.signOutEverywhere(ada.id(), kept.sessionId());
        assertThat(signIns.sessions(ada.id())).extracting(SessionView::id).containsExactly(kept.sessionId());
        assertThat(revoked()).extracting(Revocation::sessionId).containsExactly(other.sessionId());

        signIns.signOutEverywhere(ada.id(), null);
        assertThat(signIns.sessions(ada.id())).isEmpty();
        assertThat(revoked()).extracting(Revocation::sessionId).endsWith((Long) null);
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        EmployeeView bob = fixture.member("Bob");
        SignedIn adas = signIn();

        assertThat(catchThrowableOfType(RuleViolation.class, () -> signIns.endSession(bob.id(), adas.sessionId()))
                        .code())
                .isEqualTo(CommonProblem.NOT_FOUND);
        signIns.endSession(ada.id(), adas.sessionId());
        assertThat(isRefused(adas.refreshToken())).isTrue();
    }

    @Test
    void changedRolesAreInTheNextTokenAndTheOldOnesAreRevoked() {
        SignedIn before = signIn();

        employees.change(ada.id(), Person.as(ada).roles(Role.HR).details(), ada.version());

        assertThat(revoked()).singleElement().satisfies(revocation -> {
            assertThat(revocation.sessionId()).isNull();
            assertThat(revocation.notBefore()).isAfter(before.at());
        });
        SignedIn after = signIns.refresh(before.refreshToken());
        assertThat(after.employee().roles()).contains(Role.HR);
        assertThat(after.at()).isAfter(revoked().get(0).notBefore());
    }

    @Test
    void otherChangesRevokeNothing() {
        employees.change(ada.id(), Person.as(ada).name("Ada King").details(), ada.version());
        employees.deactivate(ada.id(), MovableClock.START.plusDays(30));

        assertThat(revoked()).isEmpty();
    }

    @Test
    void whoLeavesIsOutAtOnce() {
        String token = signIn().refreshToken();
        employees.deactivate(ada.id(), MovableClock.START);

        assertThat(isRefused(token)).isTrue();
        assertThat(signIns.sessions(ada.id())).isEmpty();
        assertThat(revoked()).singleElement().extracting(Revocation::sessionId).isNull();
    }

    @Test
    void whoLeavesLaterIsOutOnThatDay() {
        String token = signIn().refreshToken();
        employees.deactivate(ada.id(), MovableClock.START.plusDays(3));
        String next = signIns.refresh(token).refreshToken();
        clock.moveTo(MovableClock.START.plusDays(3));

        assertThat(isRefused(next)).isTrue();
    }

    @Test
    void aRevocationThatCommitsLateIsNotMissed() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Future<?> late = threads.submit(() -> {
            transaction.begin();
            signIns.signOutEverywhere(ada.id(), null);
            written.countDown();
            asked.await();
            transaction.commit();
            return null;
        });
        written.await();
        long early = signIn().sessionId();
        signIns.signOut(early);
        RevocationPage first = revocations.revokedSince(0);
        asked.countDown();
        late.get();

        assertThat(first.items()).extracting(Revocation::sessionId).containsExactly(early);
        RevocationPage second = revocations.revokedSince(first.position());
        assertThat(second.items()).extracting(Revocation::sessionId).contains((Long) null);
        assertThat(second.position()).isGreaterThanOrEqualTo(first.position());
    }

    @Test
    void aDisabledAccountDoesNotGoOn() {
        String token = signIn().refreshToken();
        accounts.disable(ada.id(), -1);

        assertThat(isRefused(token)).isTrue();
        assertThat(revoked()).singleElement().extracting(Revocation::sessionId).isNull();
    }
}
