package org.daybook.acceptance.access;

/** Calls about wishes to change leave. */
final class AmendmentCalls {

    private static final String SOME_DAY = "2026-03-09";

    private AmendmentCalls() {}

    static Call ask(Cell cell) {
        return ask(cell, cell.approved());
    }

    /** About the first wish, which is there if the call shall be done. */
    static Call decide(Cell cell, String decision) {
        long request = cell.approved();
        if (cell.outcome() == Outcome.DONE) {
            cell.cast().wire().asAdministrator(ask(cell, request));
        }
        return Call.of("PUT", path(request) + "/1/" + decision, "{\"comment\":\"Said\"}");
    }

    /** Only the morning of the leave's one day. */
    private static Call ask(Cell cell, long request) {
        String day = request == Cast.UNKNOWN
                ? SOME_DAY
                : cell.cast()
                        .wire()
                        .asAdministrator(Call.get("/leave-requests/" + request))
                        .json()
                        .get("startDate")
                        .asText();
        return Call.of("POST", path(request), """
                {"startDate":"%s","endDate":"%s","startPart":"MORNING","endPart":"MORNING"}
                """.formatted(day, day));
    }

    private static String path(long request) {
        return "/leave-requests/" + request + "/amendments";
    }
}
