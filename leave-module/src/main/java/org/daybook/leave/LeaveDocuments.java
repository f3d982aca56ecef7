package org.daybook.leave;

import java.util.List;
import org.daybook.platform.RuleViolation;

/**
 * Documents of leave requests, such as certificates. They may say something about health: only the person and HR deal with
 * them. A document comes in pieces; nothing of it is there for anybody until it is closed.
 */
public interface LeaveDocuments {

    /** Most bytes of a document. */
    int LARGEST = 5 * 1024 * 1024;

    /** Most bytes of a piece. */
    int PIECE = 256 * 1024;

    /**
     * Begins a document.
     *
     * @param beginning its first piece, by which it must be what it claims to be
     * @return its id
     * @throws RuleViolation {@code not-found}, {@code forbidden}, {@code validation-failed}, {@code wrong-state}
     */
    long open(AddDocument command, byte[] beginning);

    /**
     * Adds a piece to a document that is not closed yet.
     *
     * @param number from 1, one after the other
     */
    void append(long documentId, int number, byte[] piece);

    /** Makes a document complete: it is there now, and counts. */
    DocumentView close(long documentId);

    /** Lets go of a document that broke off; one that is closed stays. */
    void discard(long documentId);

    /**
     * The documents of a request, oldest first.
     *
     * @throws RuleViolation {@code not-found}, {@code forbidden}
     */
    List<DocumentView> of(long requestId, Actor actor);

    /**
     * A document to be read piece by piece; that somebody else reads it is noted.
     *
     * @throws RuleViolation {@code not-found}, {@code forbidden}
     */
    DocumentView read(long requestId, long documentId, Actor actor);

    /** A piece of a document, from 0; empty after the last. */
    byte[] piece(long documentId, int number);

    /**
     * Takes a document away, for HR. If it was the only one of leave that needs one, there is time for another until the
     * end of tomorrow.
     *
     * @throws RuleViolation {@code not-found}, {@code forbidden}
     */
    void delete(long requestId, long documentId, Actor actor);
}
