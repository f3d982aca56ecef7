package org.daybook.leave;

import java.util.List;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;

/**
 * Brings in what another program knew about people and their leave. A file is taken in pieces, each of them one
 * transaction, and worked off by one of the nodes afterwards. The same file has its effect once, however often it is
 * brought in; faulty lines are left out and named.
 */
public interface Imports {

    /** The largest file, in bytes. */
    long LARGEST_FILE = 50L * 1024 * 1024;

    /**
     * Begins to take a file.
     *
     * @return id of the import
     * @throws RuleViolation {@code rate-limited} while too many wait for their turn; {@code validation-failed} if it
     *     assumes what it cannot
     */
    long open(StartImport command);

    /** Takes the next piece. @param number from 0, without gaps */
    void append(long id, int number, byte[] bytes);

    /** The file is complete: from now on it is worked off. */
    ImportView close(long id, String sha256);

    /** Leaves no trace of a file that did not become complete; does nothing for one that did. */
    void discard(long id);

    /** @throws RuleViolation {@code not-found} */
    ImportView get(long id);

    /** All of them, newest first. */
    Page<ImportView> list(PageRequest page);

    /**
     * What was found out, by line.
     *
     * @param after the last one that is known; null for the first page
     */
    List<ImportFinding> findings(long id, ImportFinding after, int most);
}
