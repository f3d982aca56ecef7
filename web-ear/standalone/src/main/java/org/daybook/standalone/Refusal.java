package org.daybook.standalone;

/** Daybook cannot start or go on; the message is the one sentence that the person who started it reads. */
final class Refusal extends RuntimeException {

    /** Why, as the exit code of the process; {@code docs/operate/standalone.md} lists them. */
    enum Reason {
        USAGE(2),
        PORT(3),
        DATA_FOLDER(4),
        DATABASE(5),
        APPLICATION(6);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    Refusal(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    Refusal(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
