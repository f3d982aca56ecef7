package org.daybook.web.privacy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.PersonalAccess;
import org.daybook.employee.PersonalMail;
import org.daybook.employee.SignInChannel;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.PatternAssignmentView;
import org.daybook.leave.PersonalLeave;
import org.daybook.leave.PersonalLeave.LedgerRecord;
import org.daybook.leave.PersonalLeave.RequestRecord;
import org.daybook.leave.WorkplaceView;
import org.daybook.web.audit.AuditEntryJson;
import org.daybook.web.employee.EmployeeJson;
import org.daybook.web.leave.AmendmentJson;
import org.daybook.web.leave.DecisionJson;
import org.daybook.web.leave.DocumentJson;
import org.daybook.web.leave.LeaveRequestJson;
import org.daybook.web.postbox.MailJson;
import org.daybook.web.postbox.NotificationsJson;
import org.daybook.web.signin.AccountJson;
import org.daybook.web.workday.PatternAssignmentJson;
import org.daybook.web.workday.WorkplaceJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is kept about one person.
 *
 * @param auditTrail last, so that it can be written row by row
 */
@Schema(
        name = "PersonalData",
        description =
                "Everything that is kept about one person, and no value of anybody else. Lists are complete, oldest "
                        + "first; the audit trail newest first, with what happened to the person and what the person "
                        + "did: of what the person did to others, such as a decision, it has no values.")
public record PersonalDataJson(
        EmployeeJson employee,
        AccountJson account,
        List<Session> sessions,
        List<Device> devices,
        List<Identity> identities,
        List<Link> links,
        List<Program> programs,
        List<Request> requests,
        List<Entry> ledger,
        List<Balance> balances,
        List<DocumentJson> documents,
        List<PatternAssignmentJson> workPatterns,
        List<WorkplaceJson> workplaces,
        List<ClosedDays> closures,
        NotificationsJson notifications,
        List<MailJson> mails,
        List<AuditEntryJson> auditTrail) {

    /** What a closure did for the person. */
    @Schema(name = "PersonalClosure", description = "What a company closure did for the person.")
    public record ClosedDays(long closureId, String name, ClosureOutcome outcome, BigDecimal days) {}

    /** A session, open or ended. */
    @Schema(name = "PersonalSession", description = "A session, open or ended.")
    public record Session(
            long id,
            SignInChannel channel,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            OffsetDateTime expiresAt,
            String address,
            String userAgent,
            OffsetDateTime endedAt,
            String endReason) {}

    /** A client that is known. */
    @Schema(
            name = "PersonalDevice",
            description = "A browser, or another client, in which the person signed in before.")
    public record Device(SignInChannel channel, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}

    /** An identity somewhere else. */
    @Schema(name = "PersonalIdentity", description = "An identity of the person at a single sign-on provider.")
    public record Identity(String issuer, String subject, OffsetDateTime linkedAt) {}

    /** A link that was not used yet. */
    @Schema(name = "PersonalLink", description = "A link that sets a password and was not used yet.")
    public record Link(String purpose, OffsetDateTime issuedAt, OffsetDateTime expiresAt) {}

    /** A service account. */
    @Schema(name = "PersonalProgram", description = "A service account that the person made.")
    public record Program(
            long id, String name, OffsetDateTime createdAt, OffsetDateTime expiresAt, OffsetDateTime revokedAt) {}

    /** A request and what happened to it. */
    @Schema(name = "PersonalRequest", description = "A leave request and everything that happened to it.")
    public record Request(LeaveRequestJson request, List<DecisionJson> history, List<AmendmentJson> amendments) {}

    /** A row of the ledger. */
    @Schema(name = "PersonalLedgerEntry", description = "A row of the person's ledger.")
    public record Entry(
            long id,
            String leaveType,
            int leaveYear,
            String kind,
            BigDecimal amount,
            LocalDate day,
            LocalDate validFrom,
            LocalDate lastValidDay,
            Long requestId,
            String reason,
            OffsetDateTime recordedAt) {}

    /** A row of the balance history. */
    @Schema(
            name = "PersonalBalance",
            description = "What the person could still book in a leave year when that was last written.")
    public record Balance(
            String leaveType,
            int leaveYear,
            BigDecimal available,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {}

    /** All but the audit trail, when and where the person works, and mail. */
    static PersonalDataJson of(EmployeeView employee, PersonalAccess access, PersonalLeave leave) {
        return new PersonalDataJson(
                EmployeeJson.full(employee),
                AccountJson.of(access.account()),
                access.sessions().stream().map(PersonalDataJson::session).toList(),
                access.devices().stream()
                        .map(device -> new Device(device.channel(), device.createdAt(), device.expiresAt()))
                        .toList(),
                access.identities().stream()
                        .map(one -> new Identity(one.issuer(), one.subject(), one.linkedAt()))
                        .toList(),
                access.links().stream()
                        .map(link -> new Link(link.purpose(), link.issuedAt(), link.expiresAt()))
                        .toList(),
                access.programs().stream().map(PersonalDataJson::program).toList(),
                leave.requests().stream().map(PersonalDataJson::request).toList(),
                leave.ledger().stream().map(PersonalDataJson::entry).toList(),
                leave.balances().stream()
                        .map(b ->
                                new Balance(b.leaveType(), b.leaveYear(), b.available(), b.createdAt(), b.updatedAt()))
                        .toList(),
                leave.documents().stream().map(DocumentJson::of).toList(),
                List.of(),
                List.of(),
                leave.closures().stream()
                        .map(one -> new ClosedDays(one.closureId(), one.name(), one.outcome(), one.days()))
                        .toList(),
                null,
                List.of(),
                List.of());
    }

    /** The same with when and where the person works, and mail to the person. */
    PersonalDataJson with(List<PatternAssignmentView> patterns, List<WorkplaceView> places, PersonalMail mail) {
        return new PersonalDataJson(
                employee,
                account,
                sessions,
                devices,
                identities,
                links,
                programs,
                requests,
                ledger,
                balances,
                documents,
                PatternAssignmentJson.All.of(patterns).items(),
                WorkplaceJson.All.of(places).items(),
                closures,
                NotificationsJson.of(mail.wanted()),
                mail.mails().stream().map(MailJson::of).toList(),
                auditTrail);
    }

    private static Session session(PersonalAccess.SessionRecord s) {
        return new Session(
                s.id(),
                s.channel(),
                s.createdAt(),
                s.lastUsedAt(),
                s.expiresAt(),
                s.address(),
                s.userAgent(),
                s.endedAt(),
                s.endReason());
    }

    private static Program program(PersonalAccess.ProgramRecord p) {
        return new Program(p.id(), p.name(), p.createdAt(), p.expiresAt(), p.revokedAt());
    }

    private static Request request(RequestRecord r) {
        return new Request(
                LeaveRequestJson.of(r.request()),
                r.history().stream().map(DecisionJson::of).toList(),
                r.amendments().stream().map(AmendmentJson::of).toList());
    }

    private static Entry entry(LedgerRecord e) {
        return new Entry(
                e.id(),
                e.leaveType(),
                e.leaveYear(),
                e.kind(),
                e.amount(),
                e.day(),
                e.validFrom(),
                e.lastValidDay(),
                e.requestId(),
                e.reason(),
                e.recordedAt());
    }
}
