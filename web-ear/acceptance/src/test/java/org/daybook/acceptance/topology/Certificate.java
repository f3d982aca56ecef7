package org.daybook.acceptance.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for the loopback address that nobody else trusts, with its key. */
final class Certificate {

    private static final String NAME = "daybook";
    private static final char[] PASSWORD = "loopback".toCharArray();

    private final KeyStore store;

    private Certificate(KeyStore store) {
        this.store = store;
    }

    static Certificate create(Workspace workspace) {
        Path file = workspace.path("tls/store.p12");
        new ServerProcess(command(file), Map.of(), file.getParent(), workspace.path("tls/keytool.log")).run();
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return new Certificate(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path store) {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -storetype PKCS12 -keyalg EC -groupname secp256r1 -validity 2 -dname CN=localhost"
                + " -ext san=ip:127.0.0.1 -alias " + NAME + " -storepass " + String.valueOf(PASSWORD);
        return Stream.concat(Stream.of(keytool, "-keystore", store.toString()), Arrays.stream(options.split(" ")))
                .toList();
    }

    /** In PEM, as Nginx reads it. */
    String chain() {
        try {
            return pem("CERTIFICATE", store.getCertificate(NAME).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In PEM, as Nginx reads it. */
    String key() {
        try {
            return pem("PRIVATE KEY", store.getKey(NAME, PASSWORD).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For clients that trust this certificate and no other. */
    SSLContext context() {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(NAME, store.getCertificate(NAME));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
