package org.daybook.acceptance.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls about documents of leave requests. */
final class DocumentCalls {

    private static final Map<Long, Long> DOCUMENTS = new ConcurrentHashMap<>();

    private DocumentCalls() {}

    static Call add(long request) {
        return Call.of("POST", path(request), "%PDF-1.7 something").with("Content-Type", "application/pdf");
    }

    /** About a document that is there, if the request is. A request has a single one, for there may not be many. */
    static Call one(String method, Cell cell) {
        long request = cell.pending();
        long document = request == Cast.UNKNOWN
                ? Cast.UNKNOWN
                : DOCUMENTS.computeIfAbsent(
                        request,
                        id -> cell.cast()
                                .wire()
                                .asAdministrator(add(id))
                                .json()
                                .get("id")
                                .asLong());
        return Call.of(method, path(request) + "/" + document);
    }

    private static String path(long request) {
        return "/leave-requests/" + request + "/documents";
    }
}
