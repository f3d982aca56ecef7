package org.daybook.standalone;

/** The processes of this run. Starting and stopping exclude each other, so that a stop in the middle of a start leaves nothing. */
final class RunningParts {

    private static final int RESTARTS = 5;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLISECONDS = 1000;

    private final Progress progress;
    private PostgresServer postgres;
    private ServerNode node;
    private int restarts;
    private volatile boolean stopping;

    RunningParts(Progress progress) {
        this.progress = progress;
    }

    ServerNode node() {
        return node;
    }

    synchronized PostgresServer startPostgres(PostgresServer server) {
        refuseWhenStopping();
        postgres = server;
        server.start();
        return server;
    }

    synchronized void startNode(ServerNode server, Options options, DatabaseUrl database) {
        refuseWhenStopping();
        node = server;
        server.start(options, database);
    }

    /** The application waits for its database and needs no restart itself. */
    synchronized void restartPostgresIfGone() {
        if (stopping || postgres == null || postgres.isRunning()) {
            return;
        }
        if (++restarts > RESTARTS) {
            throw new Refusal(Refusal.Reason.DATABASE, "PostgreSQL ended " + restarts + " times: giving up.");
        }
        progress.step("PostgreSQL ended unexpectedly: starting it again");
        restartPostgres(1);
    }

    /** The parts of a server that was killed need a moment to notice it and end; until then a new one refuses to start. */
    private void restartPostgres(int attempt) {
        try {
            postgres.start();
        } catch (Refusal notYet) {
            if (stopping || attempt == ATTEMPTS || node.endsWithin(PAUSE_MILLISECONDS)) {
                throw notYet;
            }
            restartPostgres(attempt + 1);
        }
    }

    /** Ends the server, then the database. */
    void stop(DataFolder folder) {
        stopping = true;
        synchronized (this) {
            if (node == null && postgres == null) {
                return;
            }
            progress.step("Stopping");
            if (node != null) {
                node.stop();
            }
            if (postgres != null) {
                postgres.stop();
            }
            folder.run().delete();
            progress.step("Stopped");
        }
    }

    /** While the process ends because of a signal, whatever fails is no news. */
    boolean isStopping() {
        return stopping;
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new Refusal(Refusal.Reason.APPLICATION, "Daybook was stopped during its start.");
        }
    }
}
