package org.daybook.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;

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
                : documentOf(request, cell.cast().wire());
        return Call.of(method, path(request) + "/" + document);
    }

    /** A request has few documents: the one that it has, or its first. */
    private static long documentOf(long request, Wire wire) {
        JsonNode there = wire.asAdministrator(Call.get(path(request))).json().get("items");
        JsonNode document = there.isEmpty() ? wire.asAdministrator(add(request)).json() : there.get(0);
        return document.get("id").asLong();
    }

    private static String path(long request) {
        return "/leave-requests/" + request + "/documents";
    }
}
