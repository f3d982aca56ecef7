package org.daybook.leave.transfer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daybook.leave.ImportFinding;
import org.daybook.leave.ImportView;
import org.daybook.leave.Imports;
import org.daybook.leave.StartImport;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link Imports}. */
@Stateless
public class ImportDesk implements Imports {

    private static final int MOST_UNFINISHED = 20;

    @Inject
    private ImportStore imports;

    @Inject
    private FindingStore findings;

    @Inject
    private AuditTrail trail;

    @Override
    public long open(StartImport command) {
        if (imports.unfinished() >= MOST_UNFINISHED) {
            throw RuleViolation.tooOften(Duration.ofMinutes(1));
        }
        if (command.assuming() != null) {
            checkAssumption(command);
        }
        return imports.open(command);
    }

    private void checkAssumption(StartImport command) {
        boolean possible = command.dryRun()
                && imports.find(command.assuming())
                        .filter(ImportView::dryRun)
                        .filter(earlier -> earlier.kind().compareTo(command.kind()) < 0)
                        .isPresent();
        if (!possible || !imports.keepsLines(command.assuming())) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED,
                    "/assuming",
                    "It must be a dry run of an earlier kind, of the last hour, and this one a dry run, too.");
        }
    }

    @Override
    public void append(long id, int number, byte[] bytes) {
        imports.append(id, number, bytes);
    }

    @Override
    public ImportView close(long id, String sha256) {
        imports.received(id, sha256);
        ImportView view = get(id);
        trail.record(AuditEvent.added(
                "import.received",
                "import",
                id,
                null,
                Map.of("kind", view.kind(), "dryRun", view.dryRun(), "bytes", view.bytes(), "sha256", sha256)));
        return view;
    }

    @Override
    public void discard(long id) {
        imports.remove(id);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ImportView get(long id) {
        return imports.find(id).orElseThrow(() -> RuleViolation.notFound("import", id));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<ImportView> list(PageRequest page) {
        return imports.list(page);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ImportFinding> findings(long id, ImportFinding after, int most) {
        return findings.after(id, after, most);
    }
}
