package org.merchantaccess.bootstrap.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.http.certificate.CertificateFiles;

/** A test certificate, an nginx that uses it and clients that trust it. */
public final class Tls {

    /** The host names in the configuration. */
    static final String API = "Host: api.example.com";

    static final String HUB = "Host: hub.example.com";

    private static final char[] PASSWORD = "changeit".toCharArray();

    private Tls() {}

    /** Starts nginx with {@code docs/operate/nginx/in-front-of-login.conf} and new certificates in the folder. */
    static Nginx inFrontOfLogin(ServingProcess server, Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = createKeyStore(folder);
        Path certificate =
                writePem(folder, "CERTIFICATE", store.getCertificate("nginx").getEncoded());
        Path key = writePem(folder, "PRIVATE KEY", key(store).getEncoded());
        return Nginx.with(
                NginxConfig.of("in-front-of-login.conf")
                        .withUpstream("127.0.0.1:8080", server.api())
                        .withUpstream("127.0.0.1:8090", server.hub())
                        .with("/etc/ssl/merchant-access/api.pem", certificate.toString())
                        .with("/etc/ssl/merchant-access/hub.pem", certificate.toString())
                        .with("/etc/ssl/merchant-access/api.key", key.toString())
                        .with("/etc/ssl/merchant-access/hub.key", key.toString()),
                "443",
                folder);
    }

    /** Returns a client with the address that trusts the certificate in the folder. */
    static LocalClient client(Path folder, String address) throws IOException, GeneralSecurityException {
        SSLContext context = context(folder);
        return new LocalClient(
                address,
                (Socket connection) -> context.getSocketFactory()
                        .createSocket(connection, "api.example.com", connection.getPort(), true));
    }

    /** Creates a certificate in the folder, with files that a listener accepts. */
    public static CertificateFiles selfSigned(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = createKeyStore(folder);
        Path certificate =
                writePem(folder, "CERTIFICATE", store.getCertificate("nginx").getEncoded());
        Path key = writePem(folder, "PRIVATE KEY", key(store).getEncoded());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new CertificateFiles(certificate, key);
    }

    /** Returns a context that trusts the certificate in the folder. */
    public static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusting(folder));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore trusting(Path folder) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("nginx", read(folder).getCertificate("nginx"));
        return trusted;
    }

    private static KeyStore createKeyStore(Path folder) throws IOException, GeneralSecurityException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "nginx",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=test",
                "-ext",
                "san=dns:api.example.com,dns:hub.example.com,dns:localhost",
                "-keystore",
                folder.resolve("nginx.p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD));
        new ProcessBuilder(command).inheritIO().start().onExit().join();
        return read(folder);
    }

    private static KeyStore read(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("nginx.p12"))) {
            store.load(file, PASSWORD);
        }
        return store;
    }

    private static Key key(KeyStore store) throws GeneralSecurityException {
        return store.getKey("nginx", PASSWORD);
    }

    private static Path writePem(Path folder, String kind, byte[] encoded) throws IOException {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END " + kind + "-----\n";
        return Files.writeString(folder.resolve(kind.replace(' ', '-') + ".pem"), text);
    }
}
