package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Nginx with the project's own configuration: only the addresses change. */
final class NginxProxy {

    private static final String FRAME = """
            daemon off;
            %s
            worker_processes 1;
            pid %2$s/nginx.pid;
            error_log %2$s/error.log;
            events { worker_connections 1024; }
            http {
                access_log %2$s/access.log;
                client_body_temp_path %2$s/body;
                proxy_temp_path %2$s/proxy;
                fastcgi_temp_path %2$s/fastcgi;
                uwsgi_temp_path %2$s/uwsgi;
                scgi_temp_path %2$s/scgi;
                include %2$s/daybook.conf;
            }
            """;

    private final Certificate certificate;
    private final URI uri;
    private final URI secureUri;

    NginxProxy(Workspace workspace, List<URI> nodes) {
        int port = workspace.freePort();
        int securePort = workspace.freePort();
        uri = URI.create("http://127.0.0.1:" + port);
        secureUri = URI.create("https://127.0.0.1:" + securePort);
        certificate = Certificate.create(workspace);
        workspace.write("nginx/fullchain.pem", certificate.chain());
        workspace.write("nginx/privkey.pem", certificate.key());
        Path folder = workspace
                .write("nginx/daybook.conf", configuration(port, securePort, nodes))
                .getParent();
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Path main = workspace.write("nginx/nginx.conf", FRAME.formatted(user, folder));
        var process = new ServerProcess(
                List.of(executable(), "-p", folder.toString(), "-c", main.toString(), "-e", folder + "/error.log"),
                Map.of(),
                folder,
                folder.resolve("nginx.log"));
        workspace.atEnd(process::stop);
        process.start();
        process.await("Nginx listens", Duration.ofSeconds(10), () -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    URI uri() {
        return uri;
    }

    URI secureUri() {
        return secureUri;
    }

    Certificate certificate() {
        return certificate;
    }

    private static String configuration(int port, int securePort, List<URI> nodes) {
        try {
            String text = Files.readString(Artefacts.nginxFile());
            text = replaced(text, "listen 80;", "listen 127.0.0.1:" + port + ";");
            text = replaced(text, "# listen 443 ", "listen 127.0.0.1:" + securePort + " ");
            text = replaced(text, "# ssl_", "ssl_");
            text = replaced(text, "/etc/daybook/tls/", "");
            text = replaced(text, "127.0.0.1:8081", nodes.get(0).getAuthority());
            return replaced(text, "127.0.0.1:8082", nodes.get(1).getAuthority());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replaced(String text, String part, String by) {
        if (!text.contains(part)) {
            throw new IllegalStateException("The Nginx configuration no longer has: " + part);
        }
        return text.replace(part, by);
    }

    private static String executable() {
        // Debian keeps it where ordinary users do not look.
        return List.of("/usr/sbin/nginx", "/usr/local/sbin/nginx").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("nginx");
    }
}
