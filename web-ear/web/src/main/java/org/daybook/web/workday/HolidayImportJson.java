package org.daybook.web.workday;

import java.util.List;
import org.daybook.leave.HolidayImport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a calendar file. */
@Schema(name = "HolidayImport", description = "What became of the days of a calendar file.")
public record HolidayImportJson(int imported, int unchanged, List<String> skipped) {

    static HolidayImportJson of(HolidayImport made) {
        return new HolidayImportJson(made.imported(), made.unchanged(), made.skipped());
    }
}
