package org.daybook.acceptance.topology;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A node that is one process of ours. */
final class ProcessNode implements Node {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

    private final URI uri;
    private final ServerProcess process;

    ProcessNode(int port, ServerProcess process) {
        this.uri = URI.create("http://127.0.0.1:" + port);
        this.process = process;
    }

    /** Starts without waiting. */
    void launch() {
        process.start();
    }

    void awaitReady() {
        process.await(uri + " answers", STARTS_WITHIN, () -> Readiness.answers(uri));
    }

    @Override
    public void start() {
        if (!isAlive()) {
            launch();
        }
        awaitReady();
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public Path log() {
        return process.log();
    }
}
