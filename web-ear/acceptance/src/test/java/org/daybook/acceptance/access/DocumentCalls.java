package org.daybook.acceptance.access;

/** Calls about documents of leave requests. */
final class DocumentCalls {

    private DocumentCalls() {}

    static Call add(long request) {
        return Call.of("POST", path(request), "%PDF-1.7 something").with("Content-Type", "application/pdf");
    }

    /** About a document that is there, if the request is. */
    static Call one(String method, Cell cell) {
        long request = cell.pending();
        long document = request == Cast.UNKNOWN
                ? Cast.UNKNOWN
                : cell.cast()
                        .wire()
                        .asAdministrator(add(request))
                        .json()
                        .get("id")
                        .asLong();
        return Call.of(method, path(request) + "/" + document);
    }

    private static String path(long request) {
        return "/leave-requests/" + request + "/documents";
    }
}
