package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.employee.AtOnce.Ending;
import org.daybook.platform.Cursor;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People whom a provider of single sign-on vouches for, and their roles. */
@ExtendWith(ArquillianExtension.class)
class IdentitiesIT {

    private static final String ISSUER = "https://id.example.org";

    @Inject
    private IdentityLinks identities;

    @Inject
    private Employees employees;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountFixture fixture;

    @Inject
    private RecordingObserver observer;

    @Inject
    private AtOnce atOnce;

    @Deployment
    static WebArchive archive() {
        return Slice.of(IdentitiesIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
        observer.forget();
    }

    private void leave(EmployeeView person) {
        employees.deactivate(person.id(), MovableClock.START.minusDays(1));
    }

    @Test
    void anAddressLinksOnceAndFromThenOnTheIdentityCounts() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        EmployeeView bob = fixture.hire("Bob Noyce");

        assertThat(identities.recognize(ISSUER, "a-1", null)).isEmpty();
        assertThat(identities.recognize(ISSUER, "a-1", ada.email().toUpperCase(Locale.ROOT)))
                .contains(ada.id());
        assertThat(identities.recognize(ISSUER, "a-1", bob.email())).contains(ada.id());
        assertThat(identities.recognize(ISSUER, "a-2", ada.email())).isEmpty();
        assertThat(fixture.noted())
                .containsExactly(
                        AccessAction.SIGN_IN_REFUSED, AccessAction.IDENTITY_LINKED, AccessAction.SIGN_IN_REFUSED);
    }

    @Test
    void anAddressThatOnlyLooksTheSameLinksNobody() {
        fixture.hire("Kate");

        // The Kelvin sign becomes a k in lower case.
        assertThat(identities.recognize(ISSUER, "k-1", "\u212Aate@example.org")).isEmpty();
    }

    @Test
    void whoIsDisabledOrGoneIsNeitherLinkedNorRecognised() {
        EmployeeView ada = fixture.member("Ada Lovelace");
        EmployeeView bob = fixture.hire("Bob Noyce");
        EmployeeView eve = fixture.hire("Eve Moneypenny");
        identities.link(ISSUER, "a-1", ada.id());
        identities.link(ISSUER, "b-1", bob.id());
        assertThat(identities.admitted(ISSUER, "a-1")).contains(employees.get(ada.id()));

        accounts.disable(ada.id(), bob.id());
        leave(bob);
        leave(eve);

        for (String subject : List.of("a-1", "b-1")) {
            assertThat(identities.recognize(ISSUER, subject, null)).isEmpty();
            assertThat(identities.admitted(ISSUER, subject)).isEmpty();
        }
        assertThat(identities.recognize(ISSUER, "e-1", eve.email())).isEmpty();
        assertThat(identities.find(ISSUER, "e-1")).isEmpty();
        assertThat(fixture.count(AccessAction.SIGN_IN_REFUSED)).isEqualTo(3);
    }

    @Test
    void manyFirstSignInsAtOnceMakeOneLink() throws Exception {
        EmployeeView ada = fixture.hire("Ada Lovelace");

        List<Ending<Optional<Long>>> endings = atOnce.call(4, () -> identities.recognize(ISSUER, "a-1", ada.email()));

        assertThat(endings).extracting(Ending::value).containsOnly(Optional.of(ada.id()));
        assertThat(fixture.count(AccessAction.IDENTITY_LINKED)).isEqualTo(1);
    }

    @Test
    void rolesFollowAndAreTold() {
        fixture.member("Grace Hopper", Role.ADMIN);
        EmployeeView ada = fixture.member("Ada Lovelace", Role.HR);

        assertThat(employees.followRoles(ada.id(), Set.of(Role.HR))).isEqualTo(employees.get(ada.id()));
        assertThat(employees.get(ada.id()).version()).isEqualTo(ada.version());
        assertThat(employees.followRoles(ada.id(), Set.of(Role.ADMIN)).roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
        assertThat(employees.followRoles(ada.id(), Set.of()).roles()).containsExactly(Role.EMPLOYEE);
        assertThat(fixture.rows("employee.revocations WHERE employee_id = " + ada.id()))
                .isGreaterThanOrEqualTo(2);
    }
}
