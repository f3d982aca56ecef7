package org.daybook.web.transfer;

import java.util.Arrays;
import java.util.List;
import org.daybook.leave.ImportFinding;
import org.daybook.leave.Imports;
import org.daybook.web.csv.CsvAnswer;

/** The report of an import, read page by page as it is written. */
final class ImportReport implements CsvAnswer.Source {

    static final List<String> COLUMNS = List.of("line", "outcome", "column", "code", "message");

    private static final int PAGE = 1000;

    private final Imports imports;
    private final long id;
    private ImportFinding last;

    ImportReport(Imports imports, long id) {
        this.imports = imports;
        this.id = id;
    }

    @Override
    public List<List<Object>> next() {
        List<ImportFinding> page = imports.findings(id, last, PAGE);
        if (!page.isEmpty()) {
            last = page.get(page.size() - 1);
        }
        return page.stream().map(ImportReport::cells).toList();
    }

    private static List<Object> cells(ImportFinding finding) {
        return Arrays.asList(
                finding.line() == 0 ? null : finding.line(),
                finding.outcome(),
                finding.column(),
                finding.code(),
                finding.message());
    }
}
