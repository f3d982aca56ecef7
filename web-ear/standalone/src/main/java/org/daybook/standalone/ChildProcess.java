package org.daybook.standalone;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes of a data folder, and only those: a process counts if its command line names the folder. */
final class ChildProcess {

    private static final long PATIENCE_SECONDS = 20;

    private ChildProcess() {}

    /** The running process {@code pid} if its command line names {@code folder}; a number may have been given anew. */
    static Optional<ProcessHandle> of(String pid, DataFolder folder) {
        String marker = folder.root().toString();
        return ProcessHandle.of(Long.parseLong(pid.trim()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(marker))
                        .orElse(false));
    }

    /** Asks a process to end, and ends it by force if it has not done so after 20 s. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
            ended(process, PATIENCE_SECONDS);
        }
    }

    /** Waits until a process has ended; false if it still runs after {@code seconds}. */
    static boolean ended(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
