package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.Optional;
import org.daybook.platform.Settings;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes away what imports leave behind: reports whose time is over, and files that never became complete. Safe to do on
 * several nodes at once.
 */
@ApplicationScoped
class ImportUpkeep {

    private static final Period REPORTS_KEPT = Period.ofDays(90);

    @Inject
    private FindingStore findings;

    @Inject
    private RowStore rows;

    @Inject
    private ImportStore imports;

    @Inject
    private Settings settings;

    @Inject
    private Jdbi sql;

    void tidy() {
        Optional<Period> kept = settings.retention("import-reports", REPORTS_KEPT);
        boolean more = kept.isPresent();
        while (more) {
            more = findings.forgetSome(kept.orElseThrow());
        }
        sql.withHandle(handle -> handle.createQuery("""
                        SELECT i.id FROM leave.imports i
                        WHERE i.state = 'RECEIVING' AND i.created_at < clock_timestamp() - interval '1 hour'
                        """).mapTo(Long.class).list())
                .forEach(imports::remove);
        sql.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT i.id FROM leave.imports i
                        WHERE i.finished_at < clock_timestamp() - CASE WHEN i.dry_run THEN interval '1 hour'
                                                                       ELSE interval '1 minute' END
                          AND NOT EXISTS (SELECT FROM leave.imports d
                                          WHERE d.state NOT IN ('DONE', 'FAILED') AND d.assumes IS NOT NULL)
                          AND (EXISTS (SELECT FROM leave.import_rows r WHERE r.import_id = i.id)
                               OR EXISTS (SELECT FROM leave.import_chunks c WHERE c.import_id = i.id))
                        """).mapTo(Long.class).list())
                .forEach(id -> {
                    boolean left = true;
                    while (left) {
                        left = rows.clearSome(id);
                    }
                });
    }
}
