package org.daybook.employee.postbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.employee.MailAudience;
import org.daybook.employee.PostMail;
import org.jdbi.v3.core.Jdbi;

/** Writes mails, one row for each who receives it. */
@ApplicationScoped
class OutboxWriter {

    /** The office is told of those without a manager; more of its people than this are not needed to see to it. */
    private static final int MOST_OF_THE_OFFICE = 20;

    private static final String POST = """
            WITH earlier AS (
                UPDATE employee.outbox SET status = 'SUPERSEDED', ended_at = clock_timestamp(), secret = NULL,
                    note = 'A later mail tells more.'
                WHERE topic = :topic AND status = 'WAITING'),
            manager AS (
                SELECT m.id FROM employee.employees e JOIN employee.employees m ON m.id = e.manager_id
                WHERE :approvers AND e.id = :person AND (m.leaving_date IS NULL OR m.leaving_date >= :today)),
            office AS (
                SELECT id FROM employee.employees
                WHERE :approvers AND NOT EXISTS (SELECT FROM manager) AND 'HR' = ANY (string_to_array(roles, ','))
                  AND id <> :person AND (leaving_date IS NULL OR leaving_date >= :today)
                ORDER BY id LIMIT :most),
            administrators AS (
                SELECT id FROM employee.employees
                WHERE :approvers AND NOT EXISTS (SELECT FROM manager) AND NOT EXISTS (SELECT FROM office)
                  AND 'ADMIN' = ANY (string_to_array(roles, ',')) AND id <> :person
                  AND (leaving_date IS NULL OR leaving_date >= :today)
                ORDER BY id LIMIT :most),
            readers AS (
                SELECT id FROM manager UNION SELECT id FROM office UNION SELECT id FROM administrators
                UNION SELECT id FROM employee.employees
                WHERE :self AND id = :person AND (leaving_date IS NULL OR leaving_date >= :today))
            INSERT INTO employee.outbox (kind, recipient_id, person_id, subject_id, told, topic, secret)
            SELECT :kind, id, :person, :subject, :told, :topic, :secret FROM readers
            WHERE id IS DISTINCT FROM :actor
              AND NOT EXISTS (
                SELECT FROM employee.mail_choices c WHERE c.employee_id = readers.id AND :kind = ANY (c.unwanted))
            """;

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    void post(PostMail mail) {
        sql.useHandle(handle -> handle.createUpdate(POST)
                .bind("topic", mail.topic())
                .bind("approvers", mail.audience() != MailAudience.PERSON)
                .bind("self", mail.audience() != MailAudience.APPROVERS)
                .bind("person", mail.personId())
                .bind("today", LocalDate.now(clock))
                .bind("most", MOST_OF_THE_OFFICE)
                .bind("kind", mail.kind().name())
                .bind("subject", mail.subjectId())
                .bind("told", mail.told())
                .bind("secret", mail.secret())
                .bind("actor", mail.actorId())
                .execute());
    }
}
