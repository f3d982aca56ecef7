package org.daybook.acceptance.topology;

import java.net.URI;
import java.util.List;

/** The EAR on one Payara Server with a domain of its own. */
final class ServerTopology implements Topology {

    private final Workspace workspace;
    private final PostgresServer postgres;
    private final PayaraDomain domain;

    ServerTopology(Workspace workspace) {
        this.workspace = workspace;
        postgres = new PostgresServer(workspace);
        domain = new PayaraDomain(workspace, Artefacts.environment(postgres.database()));
        workspace.atEnd(domain::stop);
        domain.install();
        SignIn.setUp(domain.uri(), List.of(domain.log()));
    }

    @Override
    public URI baseUri() {
        return domain.uri();
    }

    @Override
    public List<Node> nodes() {
        return List.of(domain);
    }

    @Override
    public Database database() {
        return postgres.database();
    }

    @Override
    public PostgresServer postgres() {
        return postgres;
    }

    @Override
    public void close() {
        workspace.keepLogs();
        workspace.close();
    }
}
