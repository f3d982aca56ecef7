package org.daybook.testing;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * A Payara Micro for one test class: with Daybook's own server commands and an empty database, on a free port of the
 * loopback address, outside any cluster. Payara Micro announces the address of the machine's first network interface;
 * the tests are sent to 127.0.0.1 all the same.
 */
public class LoopbackPayaraMicro extends PayaraMicroDeployableContainer {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    /** A test in the container is one request. */
    private static final String LONG_REQUESTS =
            "\nset configs.config.server-config.network-config.protocols.protocol.*.http.request-timeout-seconds=3600\n";

    private PayaraMicroContainerConfiguration configuration;

    @Override
    public void setup(PayaraMicroContainerConfiguration given) {
        configuration = given;
        configuration.setRandomHttpPort(false);
        configuration.setAutoBindHttp(false);
        super.setup(configuration);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            configuration.setExtraMicroOptions(options(TestDatabase.create()));
        } catch (IOException e) {
            throw new DeploymentException("The server's files cannot be written.", e);
        }
        return onLoopback(super.deploy(archive));
    }

    private static String options(TestDatabase database) throws IOException {
        Path folder = Files.createTempDirectory("daybook-container");
        Path before = Files.writeString(
                folder.resolve("preboot.asadmin"), serverFile("preboot.asadmin") + LISTENER + LOOPBACK + LONG_REQUESTS);
        Path after = Files.writeString(
                folder.resolve("resources.asadmin"), database.fillIn(serverFile("resources.asadmin")));
        // Deleted in reverse order.
        for (Path file : new Path[] {folder, before, after}) {
            file.toFile().deleteOnExit();
        }
        return String.join(
                " ",
                "--disablephonehome --nohostaware --port",
                String.valueOf(freePort()),
                "--addlibs",
                System.getProperty("postgresql.jar"),
                "--prebootcommandfile",
                before.toString(),
                "--postbootcommandfile",
                after.toString());
    }

    /** Tests run in their module's folder. */
    private static String serverFile(String name) throws IOException {
        return Files.readString(Path.of("..", "config", "payara", name));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ProtocolMetaData onLoopback(ProtocolMetaData announced) throws DeploymentException {
        ProtocolMetaData reachable = new ProtocolMetaData();
        for (HTTPContext context : announced.getContexts(HTTPContext.class)) {
            HTTPContext loopback = new HTTPContext(LOOPBACK, context.getPort());
            for (Servlet servlet : context.getServlets()) {
                loopback.add(new Servlet(servlet.getName(), servlet.getContextRoot()));
            }
            reachable.addContext(loopback);
        }
        if (servlets(reachable) == 0) {
            throw new DeploymentException("The server refused the archive; its messages above say why.");
        }
        return reachable;
    }

    private static long servlets(ProtocolMetaData metadata) {
        return metadata.getContexts(HTTPContext.class).stream()
                .mapToLong(context -> context.getServlets().size())
                .sum();
    }
}
