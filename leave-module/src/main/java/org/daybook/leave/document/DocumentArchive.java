package org.daybook.leave.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.leave.Actor;
import org.daybook.leave.AddDocument;
import org.daybook.leave.DocumentView;
import org.daybook.leave.LeaveDocuments;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.ledger.Ledger;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link LeaveDocuments}. */
@Stateless
public class DocumentArchive implements LeaveDocuments {

    private static final String SUBJECT = "leave-document";
    private static final int MOST = 10;

    @Inject
    private DocumentStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Override
    public long open(AddDocument command, byte[] beginning) {
        long holder = holderOf(command.requestId());
        DocumentCheck.mayRead(command.actor(), holder);
        String name = DocumentCheck.nameOf(command, beginning);
        store.discardBrokenOff();
        if (store.count(command.requestId()) >= MOST) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "The request has " + MOST + " documents; HR has to delete one first.");
        }
        long id = store.open(command, holder, name);
        store.append(id, 0, beginning);
        return id;
    }

    @Override
    public void append(long documentId, int number, byte[] piece) {
        store.append(documentId, number, piece);
    }

    /** Under the lock of the accounts, so that it does not cross with a run that looks for documents. */
    @Override
    public DocumentView close(long documentId) {
        long requestId = store.requestOf(documentId).orElseThrow(() -> RuleViolation.notFound("document", documentId));
        ledger.lockAccountsOfRequest(requestId);
        DocumentView document = store.complete(documentId);
        store.recorded(document.requestId());
        trail.record(AuditEvent.added(
                SUBJECT + ".added", SUBJECT, document.id(), document.employeeId(), valuesOf(document)));
        return document;
    }

    @Override
    public void discard(long documentId) {
        store.discard(documentId);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DocumentView> of(long requestId, Actor actor) {
        DocumentCheck.mayRead(actor, holderOf(requestId));
        return store.of(requestId);
    }

    @Override
    public DocumentView read(long requestId, long documentId, Actor actor) {
        DocumentCheck.mayRead(actor, holderOf(requestId));
        DocumentView document = find(requestId, documentId);
        if (actor.employeeId() != document.employeeId()) {
            trail.record(AuditEvent.plain(SUBJECT + ".read", SUBJECT, documentId, document.employeeId()));
        }
        return document;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public byte[] piece(long documentId, int number) {
        return store.piece(documentId, number);
    }

    @Override
    public void delete(long requestId, long documentId, Actor actor) {
        DocumentCheck.mayDelete(actor, holderOf(requestId));
        ledger.lockAccountsOfRequest(requestId);
        DocumentView document = find(requestId, documentId);
        store.delete(documentId);
        if (store.of(requestId).isEmpty()) {
            store.gone(requestId, LocalDate.now(clock).plusDays(1));
        }
        trail.record(new AuditEvent(
                SUBJECT + ".deleted", SUBJECT, documentId, document.employeeId(), valuesOf(document), Map.of()));
    }

    private long holderOf(long requestId) {
        return store.holderOf(requestId).orElseThrow(() -> RuleViolation.notFound("leave request", requestId));
    }

    private DocumentView find(long requestId, long documentId) {
        return store.of(requestId).stream()
                .filter(document -> document.id() == documentId)
                .findFirst()
                .orElseThrow(() -> RuleViolation.notFound("document", documentId));
    }

    private static Map<String, Object> valuesOf(DocumentView document) {
        return Map.of(
                "requestId", document.requestId(),
                "name", document.name(),
                "mediaType", document.mediaType(),
                "bytes", document.bytes());
    }
}
