package org.daybook.employee.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.daybook.platform.Settings;
import org.jdbi.v3.core.Jdbi;

/** How long each class of personal data is kept, and whose time is over. */
@ApplicationScoped
class Retention {

    private static final int PEOPLE_AT_ONCE = 100;

    @Inject
    private Settings settings;

    @Inject
    private Jdbi sql;

    /** {@code daybook.retention.leavers}, from the last day of employment on; default ten years. */
    Optional<Period> leavers() {
        return settings.retention("leavers", Period.ofYears(10));
    }

    /** {@code daybook.retention.audit-values}: before and after in the audit trail; default ten years. */
    Optional<Period> auditValues() {
        return settings.retention("audit-values", Period.ofYears(10));
    }

    /** {@code daybook.retention.addresses}: network addresses in the audit trail; default 90 days. */
    Optional<Period> addresses() {
        return settings.retention("addresses", Period.ofDays(90));
    }

    /** Some people who are still known and left before a day, those first who left first, from the one after another on. */
    List<Leaver> leftBefore(LocalDate day, Leaver after) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id, leaving_date FROM employee.employees
                        WHERE leaving_date < :day AND erased_at IS NULL AND (leaving_date, id) > (:lastDay, :id)
                        ORDER BY leaving_date, id LIMIT :most
                        """)
                .bind("day", day)
                .bind("lastDay", after.lastDay())
                .bind("id", after.id())
                .bind("most", PEOPLE_AT_ONCE)
                .map((row, context) -> new Leaver(row.getLong("id"), row.getObject("leaving_date", LocalDate.class)))
                .list());
    }
}
