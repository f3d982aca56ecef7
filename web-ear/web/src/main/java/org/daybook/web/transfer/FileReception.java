package org.daybook.web.transfer;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.daybook.leave.ImportView;
import org.daybook.leave.Imports;
import org.daybook.leave.StartImport;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.problem.InvalidInput;
import org.daybook.web.reply.Reply;

/**
 * Takes a file as it comes, a piece at a time: neither memory nor a connection to the database is held while a slow client
 * sends. A file that breaks off, is too large or was taken before under the same key leaves nothing behind.
 */
@RequestScoped
class FileReception {

    private static final int PIECE = 1024 * 1024;

    @EJB
    private Imports imports;

    @Inject
    private Posting posting;

    /**
     * Takes the whole file, and answers 202.
     *
     * @throws ClientErrorException 413 for one that is too large
     * @throws InvalidInput for one that is empty or breaks off
     */
    Response receive(StartImport command, InputStream body) {
        long id = imports.open(command);
        try {
            String hash = takeAll(id, body);
            return posting.perform(() -> fingerprint(command, hash), () -> {
                ImportView made = imports.close(id, hash);
                return Reply.accepted(ImportJson.locationOf(made), ImportJson.of(made));
            });
        } catch (IOException e) {
            throw (InvalidInput) new InvalidInput("/", "The file broke off.").initCause(e);
        } finally {
            imports.discard(id);
        }
    }

    private static byte[] fingerprint(StartImport command, String hash) {
        return (command.kind() + " " + command.dryRun() + " " + command.assuming() + " " + hash)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String takeAll(long id, InputStream body) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] piece = body.readNBytes(PIECE);
        for (int number = 0; piece.length > 0; number++) {
            size += piece.length;
            refuseLarge(size);
            digest.update(piece);
            imports.append(id, number, piece);
            piece = body.readNBytes(PIECE);
        }
        if (size == 0) {
            throw new InvalidInput("/", "The body is the file; it is empty.");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @throws ClientErrorException 413 */
    static void refuseLarge(long bytes) {
        if (bytes > Imports.LARGEST_FILE) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
