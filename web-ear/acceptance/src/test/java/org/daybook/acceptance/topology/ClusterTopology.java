package org.daybook.acceptance.topology;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.daybook.acceptance.provider.StubProvider;

/** Two Payara Micro nodes that know each other by address, behind Nginx, over one PostgreSQL. */
final class ClusterTopology implements Topology {

    private static final int SIZE = 2;

    /** Races take more than anybody may submit by default. */
    private static final int SUBMISSIONS_PER_MINUTE = 300;

    private final Workspace workspace;
    private final PostgresServer postgres;
    private final List<ProcessNode> nodes;
    private final NginxProxy proxy;
    private final StubProvider provider = StubProvider.start();
    private final MailStub mail;

    ClusterTopology(Workspace workspace) {
        this.workspace = workspace;
        workspace.atEnd(provider::close);
        mail = new MailStub(workspace.freePort());
        workspace.atEnd(mail::close);
        postgres = new PostgresServer(workspace);
        nodes = microNodes();
        nodes.forEach(ProcessNode::launch);
        nodes.forEach(ProcessNode::awaitReady);
        proxy = new NginxProxy(workspace, nodes.stream().map(Node::uri).toList());
        SignIn.setUp(proxy.uri(), nodes.stream().map(Node::log).toList());
    }

    private List<ProcessNode> microNodes() {
        var clusterPorts = new ArrayList<Integer>();
        for (int i = 0; i < SIZE; i++) {
            clusterPorts.add(workspace.freePort());
        }
        var environment = environment();
        var created = new ArrayList<ProcessNode>();
        for (int i = 0; i < SIZE; i++) {
            var node = MicroNode.create(workspace, "node" + (i + 1), environment, clusterPorts, i);
            workspace.atEnd(node::stop);
            created.add(node);
        }
        return created;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Artefacts.environment(postgres.database(), provider, true));
        environment.put("DAYBOOK_LIMITS_SUBMISSIONS_PER_MINUTE", String.valueOf(SUBMISSIONS_PER_MINUTE));
        environment.putAll(mail.environment("https://leave.daybook.test"));
        environment.put("DAYBOOK_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("DAYBOOK_RETENTION_LEAVERS", "P30D");
        return environment;
    }

    @Override
    public URI baseUri() {
        return proxy.uri();
    }

    @Override
    public URI secureUri() {
        return proxy.secureUri();
    }

    @Override
    public SSLContext trust() {
        return proxy.certificate().context();
    }

    @Override
    public int submissionsPerMinute() {
        return SUBMISSIONS_PER_MINUTE;
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public Database database() {
        return postgres.database();
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
