package org.daybook.acceptance.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line of a Payara Micro node, the same as that of the service file but for its addresses. */
final class MicroNode {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    // Without it the server listens on every interface of the machine.
    private static final String LOOPBACK_ONLY = LISTENER + "address=127.0.0.1\n";
    // Opened when the application is there, as by the service file.
    private static final String CLOSED = LISTENER + "enabled=false\n";

    private MicroNode() {}

    static ProcessNode create(
            Workspace workspace, String name, Map<String, String> environment, List<Integer> clusterPorts, int index) {
        int port = workspace.freePort();
        Path preboot = workspace.write(name + "/preboot.asadmin", Artefacts.prebootCommands() + LOOPBACK_ONLY + CLOSED);
        Path temp = workspace.path(name, "tmp");
        temp.toFile().mkdirs();
        var command = new ArrayList<>(List.of(
                Artefacts.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temp,
                "-Dhazelcast.socket.bind.any=false"));
        command.addAll(List.of("-jar", Artefacts.payaraMicro().toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--deploy", Artefacts.war().toString()));
        command.addAll(List.of("--addlibs", Artefacts.driver().toString()));
        command.addAll(List.of("--logproperties", Artefacts.loggingFile().toString()));
        command.addAll(List.of("--prebootcommandfile", preboot.toString()));
        command.addAll(
                List.of("--postbootcommandfile", Artefacts.resourcesFile().toString()));
        command.addAll(
                List.of("--postdeploycommandfile", Artefacts.openingFile().toString()));
        command.addAll(List.of("--clustermode", "tcpip:" + addresses(clusterPorts)));
        command.addAll(List.of("--startport", clusterPorts.get(index).toString()));
        command.addAll(List.of("--interfaces", "127.0.0.1", "--name", name, "--disablephonehome"));
        return new ProcessNode(port, new ServerProcess(command, environment, temp, workspace.path(name, "server.log")));
    }

    private static String addresses(List<Integer> ports) {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }
}
