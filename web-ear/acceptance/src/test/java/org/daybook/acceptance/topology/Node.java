package org.daybook.acceptance.topology;

import java.net.URI;
import java.nio.file.Path;

/** One application server process. */
public interface Node {

    /** Address of the node itself, without a path. */
    URI uri();

    /** Process id, of the last start. */
    long pid();

    /** Whether the process lives. */
    boolean isAlive();

    /** Ends the process at once, as {@code kill -9} does. */
    void kill();

    /** Asks the process to end and waits until it has. */
    void stop();

    /**
     * Starts the process, unless it lives, and waits until it answers.
     */
    void start();

    /** What the process writes. */
    Path log();
}
