package org.daybook.web.transfer;

import java.util.List;
import org.daybook.leave.ExportKind;
import org.daybook.leave.Exports;
import org.daybook.web.csv.CsvAnswer;
import org.daybook.web.leave.SickReads;

/** The lines of an export, read as they are written, after it has been noted whom they show to be sick. */
final class ExportLines implements CsvAnswer.Source {

    private final Exports exports;
    private final SickReads sickReads;
    private final ExportKind kind;
    private Long last = 0L;

    ExportLines(Exports exports, SickReads sickReads, ExportKind kind) {
        this.exports = exports;
        this.sickReads = sickReads;
        this.kind = kind;
    }

    /** Some people have nothing to be taken out: then it reads on. */
    @Override
    public List<List<Object>> next() {
        while (last != null) {
            Exports.Slice slice = exports.read(kind, last);
            sickReads.note(slice.sick().stream());
            last = slice.last();
            if (!slice.rows().isEmpty()) {
                return slice.rows();
            }
        }
        return List.of();
    }
}
