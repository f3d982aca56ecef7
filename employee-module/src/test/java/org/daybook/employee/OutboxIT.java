package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.daybook.platform.Cursor;
import org.daybook.platform.PageRequest;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets a mail, who has it in hand, and how it ends. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Postbox postbox;

    @Inject
    private MailDispatch dispatch;

    @Inject
    private MailChoices choices;

    @Inject
    private Employees employees;

    @Inject
    private AccountFixture fixture;

    @Inject
    private Jdbi sql;

    @Deployment
    static WebArchive archive() {
        return Slice.of(OutboxIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
        change("TRUNCATE employee.outbox");
    }

    private void change(String statement) {
        sql.useHandle(handle -> handle.execute(statement));
    }

    private void post(MailKind kind, MailAudience audience, EmployeeView about, String topic) {
        postbox.post(new PostMail(kind, audience, about.id(), 1, "PENDING", topic, null, null));
    }

    private List<MailView> mails() {
        return postbox.search(new MailQuery(null, null, null, PageRequest.of(null, null)))
                .items();
    }

    @Test
    void whoDecidesIsTheManagerThenTheOfficeThenAnAdministrator() {
        EmployeeView admin = fixture.hire("Ann Admin", Role.ADMIN);
        EmployeeView alone = fixture.hire("Ada Lovelace");
        EmployeeView led =
                employees.hire(Person.named("Bob Noyce").manager(alone.id()).details());

        post(MailKind.LEAVE_SUBMITTED, MailAudience.APPROVERS, led, "led");
        post(MailKind.LEAVE_SUBMITTED, MailAudience.APPROVERS, alone, "alone");
        EmployeeView hr = fixture.hire("Hal Office", Role.HR);
        post(MailKind.LEAVE_SUBMITTED, MailAudience.APPROVERS, alone, "alone, with an office");

        assertThat(mails()).extracting(MailView::recipientId).containsExactly(hr.id(), admin.id(), alone.id());
    }

    @Test
    void aNewerMailTakesThePlaceOfOneThatWaits() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "one");
        post(MailKind.LEAVE_TAKEN_BACK, MailAudience.PERSON, ada, "one");
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "another");

        assertThat(mails())
                .extracting(MailView::status)
                .containsExactly(MailStatus.WAITING, MailStatus.WAITING, MailStatus.SUPERSEDED);
    }

    @Test
    void whatSomebodyDoesNotWantIsNotWritten() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        choices.choose(ada.id(), EnumSet.of(MailKind.LEAVE_SUBMITTED));
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "one");
        post(MailKind.PASSWORD_RESET, MailAudience.PERSON, ada, "two");

        assertThat(postbox.of(ada.id()).mails()).extracting(MailView::kind).containsExactly(MailKind.PASSWORD_RESET);
        assertThat(postbox.of(ada.id()).wanted()).containsExactly(MailKind.LEAVE_SUBMITTED);
    }

    @Test
    void aMailIsInOneHandAtATimeAndTheLastHandCounts() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "one");
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "two");

        DueMail first = dispatch.claim(1, LEASE).get(0);
        DueMail second = dispatch.claim(10, LEASE).get(0);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(dispatch.claim(10, LEASE)).isEmpty();

        change("UPDATE employee.outbox SET due_at = due_at - interval '1 minute' WHERE id = " + first.id());
        DueMail again = dispatch.claim(10, LEASE).get(0);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.messageKey()).isEqualTo(first.messageKey());
        assertThat(dispatch.renew(first, LEASE)).isFalse();
        dispatch.settle(first, MailVerdict.REFUSED, "550 too late");
        assertThat(dispatch.renew(again, LEASE)).isTrue();
        assertThat(dispatch.settle(again, MailVerdict.SENT, null)).isEqualTo(MailStatus.SENT);
        assertThat(mails()).extracting(MailView::status).containsExactly(MailStatus.WAITING, MailStatus.SENT);
    }

    @Test
    void whatNothingSendsIsGivenUpAndWhatEndedIsForgotten() {
        EmployeeView ada = fixture.hire("Ada Lovelace");
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "old");
        change(
                "UPDATE employee.outbox SET due_at = due_at - interval '5 days', queued_at = queued_at - interval '5 days'");
        post(MailKind.LEAVE_DECIDED, MailAudience.PERSON, ada, "new");

        assertThat(dispatch.forget(KEPT)).isFalse();
        assertThat(mails()).extracting(MailView::status).containsExactly(MailStatus.WAITING, MailStatus.PARKED);

        change("UPDATE employee.outbox SET ended_at = ended_at - interval '30 days' WHERE status = 'PARKED'");
        dispatch.forget(KEPT);
        assertThat(mails()).extracting(MailView::status).containsExactly(MailStatus.WAITING);
    }
}
