package org.daybook.acceptance.topology;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.provider.StubProvider;

/** The EAR on one Payara Server with a domain of its own. */
final class ServerTopology implements Topology {

    private final Workspace workspace;
    private final PostgresServer postgres;
    private final PayaraDomain domain;
    private final StubProvider provider = StubProvider.start();
    private final MailStub mail;

    ServerTopology(Workspace workspace) {
        this.workspace = workspace;
        workspace.atEnd(provider::close);
        mail = new MailStub(workspace.freePort());
        workspace.atEnd(mail::close);
        postgres = new PostgresServer(workspace);
        Map<String, String> environment =
                new HashMap<>(Artefacts.environment(postgres.database(), provider, linksByEmail()));
        environment.putAll(mail.environment("https://leave.daybook.test"));
        domain = new PayaraDomain(workspace, environment);
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

    /** One of the three is without it, as it is unless it is asked for. */
    @Override
    public boolean linksByEmail() {
        return false;
    }

    @Override
    public MailStub mail() {
        return mail;
    }

    @Override
    public StubProvider provider() {
        return provider;
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
