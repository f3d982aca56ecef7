package org.daybook.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditChecks;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditQuery;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.platform.audit.AuditSearch;
import org.daybook.platform.audit.AuditTrail;
import org.daybook.web.leave.SickReads;

/** Reads the trail for somebody, after it has been noted that they do; what cannot be noted is not shown. */
@ApplicationScoped
class AuditReading {

    /** Types of subjects whose ids are those of people. */
    private static final Set<String> PEOPLE =
            Set.of("employee", "access", "personal-data", "mail-choices", "sick-leave");

    @Inject
    private AuditSearch search;

    @Inject
    private AuditTrail trail;

    @Inject
    private SickReads sickReads;

    /** @throws RuleViolation {@code validation-failed} for a subject without its type, {@code invalid-cursor} */
    Page<AuditRecord> page(AuditQuery query) {
        note("audit-trail.read", query);
        Page<AuditRecord> page = search.page(query);
        noteSickLeave(page.items());
        return page;
    }

    /** Rows to be read later, when the answer is written; it ends where something cannot be noted. */
    AuditExport export(AuditQuery query, AuditExport.Format format) {
        note("audit-trail.exported", query);
        return new AuditExport(
                format,
                reader -> search.export(query, rows -> {
                    noteSickLeave(rows);
                    rows.forEach(reader);
                }));
    }

    private void noteSickLeave(List<AuditRecord> rows) {
        sickReads.note(rows.stream()
                .filter(row -> row.personId() != null && (isSick(row.before()) || isSick(row.after())))
                .map(AuditRecord::personId));
    }

    /** Values are kept in one form only, and a quotation mark within one never stands without a backslash. */
    private static boolean isSick(String values) {
        return values != null && values.contains("\"leaveType\":\"" + SickReads.SICK + '"');
    }

    /** Has the whole trail looked through soon, by whichever node. */
    void requestCheck() {
        trail.record(AuditEvent.plain(AuditChecks.REQUESTED, "audit-trail", null, null));
    }

    private void note(String action, AuditQuery query) {
        if (query.subjectId() != null && query.subjectType() == null) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/subjectId", "An id needs its subjectType beside it.");
        }
        trail.record(new AuditEvent(action, "audit-trail", null, personIn(query), Map.of(), filters(query)));
    }

    /** Whom the caller looks for: that person may learn who did. */
    private static Long personIn(AuditQuery query) {
        boolean person = query.subjectType() != null && PEOPLE.contains(query.subjectType());
        return query.personId() == null && person ? query.subjectId() : query.personId();
    }

    private static Map<String, Object> filters(AuditQuery query) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("actorId", query.actorId());
        filters.put("action", query.action());
        filters.put("subjectType", query.subjectType());
        filters.put("subjectId", query.subjectId());
        filters.put("personId", query.personId());
        filters.put("from", query.from());
        filters.put("to", query.to());
        filters.put("channel", query.channel());
        filters.put("correlationId", query.correlationId());
        filters.values().removeIf(value -> value == null);
        return filters;
    }
}
