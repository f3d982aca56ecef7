package org.daybook.leave.transfer;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.employee.Newcomers;
import org.daybook.leave.ImportKind;
import org.daybook.leave.ImportState;
import org.daybook.leave.ImportView;
import org.daybook.leave.LeaveTypes;
import org.daybook.leave.transfer.Intake.Step;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/**
 * The steps of an import, each in a transaction of its own that holds the import: two nodes that both believe it is their
 * turn work one after the other, and each goes on where the other one stopped.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {

    private static final int MOST_ATTEMPTS = 20;

    @EJB
    private Newcomers people;

    @EJB
    private LeaveTypes types;

    @Inject
    private ImportStore imports;

    @Inject
    private FindingStore findings;

    @Inject
    private RowStore rows;

    @Inject
    private EmployeeIntake employees;

    @Inject
    private LeaveIntake leave;

    @Inject
    private BalanceIntake balances;

    @Inject
    private AuditTrail trail;

    /** The oldest import that waits; one that again and again gets no further is given up. */
    public Optional<ImportJob> begin() {
        Optional<ImportJob> next = imports.next().flatMap(found -> imports.lock(found.id()));
        if (next.isEmpty() || next.get().state().isFinal()) {
            return Optional.empty();
        }
        ImportJob job = next.get();
        if (imports.attempt(job.id()) > MOST_ATTEMPTS) {
            end(job, ImportState.FAILED, "internal", 0, "It could not be worked off; the server's log says why.");
            return Optional.empty();
        }
        if (job.state() == ImportState.WAITING) {
            imports.state(job.id(), ImportState.READING);
        }
        return imports.lock(job.id());
    }

    /** Takes lines in, unless somebody else did so meanwhile. */
    public void read(long id, List<FileLine> lines) {
        ImportJob job = imports.lock(id).orElseThrow();
        List<FileLine> fresh =
                lines.stream().filter(line -> line.number() > job.rowsRead()).toList();
        if (fresh.isEmpty() || job.state() != ImportState.READING) {
            return;
        }
        List<FileLine> whole =
                fresh.stream().filter(line -> line.cells() != null).toList();
        Tally tally = intake(job.kind()).read(job, whole, directory());
        fresh.stream()
                .filter(line -> line.cells() == null)
                .forEach(line -> tally.refused(Finding.refused(
                        line.line(), null, "cell-count", "It has not as many cells as the first line.")));
        findings.add(id, tally.findings());
        imports.advance(id, fresh.get(fresh.size() - 1).number(), job.position(), tally);
    }

    /** All lines are in. */
    public void readToTheEnd(long id) {
        imports.lock(id).filter(job -> job.state() == ImportState.READING).ifPresent(job -> {
            rows.areIn();
            imports.state(id, ImportState.WRITING);
        });
    }

    /** The file cannot be read on: nothing of it is written. */
    public void giveUp(long id, UnreadableFile reason) {
        imports.lock(id)
                .filter(job -> !job.state().isFinal())
                .ifPresent(job -> end(job, ImportState.FAILED, reason.code(), reason.line(), reason.getMessage()));
    }

    /** Writes some lines. @return whether there is more to do */
    public boolean write(long id) {
        ImportJob job = imports.lock(id).orElseThrow();
        if (job.state() != ImportState.WRITING) {
            return false;
        }
        return keep(job, intake(job.kind()).write(job, directory()));
    }

    /** Notes what was found out by a rehearsal, unless somebody else did so meanwhile. @return whether there is more to do */
    public boolean note(ImportJob before, Step rehearsed) {
        ImportJob job = imports.lock(before.id()).orElseThrow();
        if (job.state() != ImportState.WRITING) {
            return false;
        }
        return job.position() != before.position() || keep(job, rehearsed);
    }

    private boolean keep(ImportJob job, Step step) {
        findings.add(job.id(), step.tally().findings());
        imports.advance(job.id(), job.rowsRead(), step.position(), step.tally());
        if (step.last()) {
            end(job, ImportState.DONE, null, 0, null);
        }
        return !step.last();
    }

    /** Forgets some of what an import that has ended needs no longer. @return whether there is more */
    public boolean clear(ImportJob job) {
        boolean assumable = job.dryRun() && job.kind() != ImportKind.BALANCES;
        if (assumable) {
            rows.clearFile(job.id());
        }
        return !assumable && rows.clearSome(job.id());
    }

    private void end(ImportJob job, ImportState state, String problem, long line, String message) {
        if (problem != null) {
            findings.add(job.id(), List.of(Finding.refused(line, null, problem, message)));
        }
        imports.finish(job.id(), state, message);
        ImportView view = imports.find(job.id()).orElseThrow();
        trail.record(
                AuditEvent.added(
                        state == ImportState.DONE ? "import.finished" : "import.failed",
                        "import",
                        job.id(),
                        null,
                        Map.of(
                                "kind", job.kind(),
                                "dryRun", job.dryRun(),
                                "added", view.added(),
                                "unchanged", view.unchanged(),
                                "differing", view.differing(),
                                "refused", view.refused())),
                job.origin());
    }

    private Directory directory() {
        return new Directory(people, types);
    }

    private Intake intake(ImportKind kind) {
        return switch (kind) {
            case EMPLOYEES -> employees;
            case LEAVE -> leave;
            case BALANCES -> balances;
        };
    }
}
