package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.daybook.leave.ExportKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HR takes everything out. */
@OnTopology
@Tag("smoke")
class ExportsIT {

    private final Person admin;

    ExportsIT(Topology topology) {
        admin = Person.administrator(topology);
    }

    private List<String> lines(ExportKind kind) {
        return admin.get("/exports/" + kind.label())
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ExportKind.class)
    void eachKindIsAFileWithItsColumns(ExportKind kind) {
        assertThat(lines(kind)).first().isEqualTo(String.join(",", kind.columns()));

        admin.get("/audit?subjectType=export")
                .statusCode(200)
                .body("items.changes.flatten().after", hasItem(kind.label()));
    }

    @Test
    void theLedgerAndTheRulesAreInThem() {
        Person ada = Person.hired(admin.topology());
        String place = "Place " + ada.id();
        admin.post("/locations", Map.of("location", place, "region", "de-by", "validFrom", "2026-01-01"))
                .statusCode(201);

        assertThat(lines(ExportKind.LEDGER))
                .anyMatch(line ->
                        line.contains("," + ada.email() + ",annual,2026,GRANT,25,2026-01-01,2026-01-01,2026-12-31,"));
        assertThat(lines(ExportKind.LOCATIONS)).anyMatch(line -> line.startsWith(place + ",2026-01-01,de-by,"));
        assertThat(lines(ExportKind.POLICIES))
                .anyMatch(line -> line.contains(",annual,EVERYONE,,1900-01-01,,01-01,25,YEAR_START,"));
        assertThat(lines(ExportKind.LEAVE_TYPES)).contains("annual,Annual leave,DAY");
        assertThat(lines(ExportKind.WORK_PATTERNS))
                .contains("Monday to Friday,1970-01-05,240 240 240 240 240 0 0,240 240 240 240 240 0 0");
    }

    @Test
    void thereIsNothingElse() {
        admin.get("/exports/everything").statusCode(404);
    }
}
