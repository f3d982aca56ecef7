package org.daybook.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** The short lines that the person who starts Daybook reads. */
final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A step begins. */
    void step(String what) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), what);
        out.flush();
    }

    /** Lines without a time. */
    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Seconds since the start. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
