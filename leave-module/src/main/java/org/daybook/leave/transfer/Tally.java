package org.daybook.leave.transfer;

import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.ImportFinding.Outcome;

/** What became of the lines of a batch, counted, and what is to be said about them. */
final class Tally {

    private final List<Finding> findings = new ArrayList<>();
    private long added;
    private long unchanged;
    private long differing;
    private long refused;

    void added(long lines) {
        added += lines;
    }

    void unchanged() {
        unchanged++;
    }

    /** One line, with everything that stands against it. */
    void refused(List<Finding> reasons) {
        refused++;
        findings.addAll(reasons);
    }

    void refused(Finding reason) {
        refused(List.of(reason));
    }

    void differing(List<Finding> differences) {
        differing++;
        findings.addAll(differences);
    }

    void note(long line, String column, String code, String message) {
        findings.add(new Finding(line, Outcome.NOTE, column, code, message, null));
    }

    List<Finding> findings() {
        return findings;
    }

    long added() {
        return added;
    }

    long unchangedLines() {
        return unchanged;
    }

    long differingLines() {
        return differing;
    }

    long refusedLines() {
        return refused;
    }
}
