package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.daybook.leave.AddDocument;
import org.daybook.leave.DocumentView;
import org.daybook.leave.LeaveDocuments;
import org.daybook.web.problem.InvalidInput;

/**
 * Takes and gives documents a piece at a time: neither much memory nor a connection to the database is held for a slow
 * client. A document that breaks off or is too large leaves nothing behind.
 */
@ApplicationScoped
class DocumentReception {

    @EJB
    private LeaveDocuments documents;

    /**
     * Takes the whole document.
     *
     * @throws ClientErrorException 413 for one that is too large
     * @throws InvalidInput for one that is empty or breaks off
     */
    DocumentView receive(AddDocument command, InputStream body) {
        try {
            byte[] beginning = body.readNBytes(LeaveDocuments.PIECE);
            if (beginning.length == 0) {
                throw new InvalidInput("", "The body is the document; it is empty.");
            }
            return receive(documents.open(command, beginning), beginning.length, body);
        } catch (IOException e) {
            throw (InvalidInput) new InvalidInput("", "The document broke off.").initCause(e);
        }
    }

    private DocumentView receive(long id, long begun, InputStream body) throws IOException {
        boolean complete = false;
        try {
            long size = begun;
            byte[] piece = body.readNBytes(LeaveDocuments.PIECE);
            for (int number = 1; piece.length > 0; number++) {
                size += piece.length;
                refuseLarge(size);
                documents.append(id, number, piece);
                piece = body.readNBytes(LeaveDocuments.PIECE);
            }
            DocumentView view = documents.close(id);
            complete = true;
            return view;
        } finally {
            if (!complete) {
                documents.discard(id);
            }
        }
    }

    /** @throws ClientErrorException 413 */
    static void refuseLarge(long bytes) {
        if (bytes > LeaveDocuments.LARGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** Writes the whole document. */
    void send(DocumentView document, OutputStream out) throws IOException {
        int number = 0;
        byte[] piece = documents.piece(document.id(), number);
        while (piece.length > 0) {
            out.write(piece);
            number++;
            piece = documents.piece(document.id(), number);
        }
        out.flush();
    }
}
