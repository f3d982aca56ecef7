package org.daybook.leave.transfer;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.ImportState;
import org.daybook.platform.Leases;

/** Works off imports, one after the other, for as long as this node has the lease. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRun {

    private static final String LEASE = "leave.imports";
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final int LINES_AT_ONCE = 1000;

    @EJB
    private ImportSteps steps;

    @EJB
    private ImportRehearsal rehearsal;

    @Inject
    private ImportStore imports;

    @Inject
    private Leases leases;

    /** Works until nothing waits or another node has taken over. */
    public void workOff() {
        if (imports.next().isEmpty() || !mayGoOn()) {
            return;
        }
        Optional<ImportJob> job = steps.begin();
        while (job.isPresent() && run(job.get()) && mayGoOn()) {
            job = steps.begin();
        }
    }

    private boolean mayGoOn() {
        return leases.acquire(LEASE, TERM);
    }

    /** @return false if another node has taken over */
    private boolean run(ImportJob job) {
        if (job.state() == ImportState.READING && !read(job)) {
            return false;
        }
        while (write(job)) {
            if (!mayGoOn()) {
                return false;
            }
        }
        while (steps.clear(job)) {
            if (!mayGoOn()) {
                return false;
            }
        }
        return true;
    }

    private boolean write(ImportJob job) {
        if (job.assumes() == null) {
            return steps.write(job.id());
        }
        ImportJob now = imports.job(job.id()).orElseThrow();
        return now.state() == ImportState.WRITING && steps.note(now, rehearsal.step(now));
    }

    private boolean read(ImportJob job) {
        try {
            FileReading file = new FileReading(job.kind(), new StoredFile(number -> imports.chunk(job.id(), number)));
            List<FileLine> lines = file.next(LINES_AT_ONCE);
            while (!lines.isEmpty()) {
                if (lines.get(lines.size() - 1).number() > job.rowsRead()) {
                    steps.read(job.id(), lines);
                }
                if (!mayGoOn()) {
                    return false;
                }
                lines = file.next(LINES_AT_ONCE);
            }
            steps.readToTheEnd(job.id());
        } catch (UnreadableFile e) {
            steps.giveUp(job.id(), e);
        }
        return true;
    }
}
