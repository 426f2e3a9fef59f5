package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

@Timeout(120)
@Tag("slow")
class ServingOverTlsTest {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    @Tag("S17")
    void a_server_with_a_certificate_serves_and_announces_https() throws Exception {
        KeyStore store = selfSigned();
        String chain = pem("CERTIFICATE", store.getCertificate("it").getEncoded());
        String key = pem("PRIVATE KEY", store.getKey("it", STORE_PASSWORD).getEncoded());
        Files.setPosixFilePermissions(Path.of(key), PosixFilePermissions.fromString("rw-------"));

        try (ServingProcess server = ServingProcess.on(
                new TestInstallation(folder),
                ServingProcess.STARTS_FAST,
                "--set",
                "test.api-certificate=" + chain,
                "--set",
                "test.api-certificate-key=" + key,
                "--set",
                "operations-certificate=" + chain,
                "--set",
                "operations-certificate-key=" + key)) {
            assertThat(server.api()).hasScheme("https");
            assertThat(server.hub()).hasScheme("http");
            assertThat(read(URI.create(server.operations() + "/ready"), store)).contains("\"ready\"");
            assertThat(read(URI.create(server.operations() + "/metrics"), store))
                    .contains("certificate_end_timestamp_seconds{environment=\"test\",listener=\"api\"}")
                    .contains("certificate_end_timestamp_seconds{environment=\"process\",listener=\"operations\"}");
        }
    }

    @Test
    void check_reports_an_unusable_certificate() {
        CommandResult result = new Shell(new TestInstallation(folder), new StoredEnvironments())
                .inTest(
                        "serve",
                        "--check",
                        "--set",
                        "test.hub-certificate=" + folder.resolve("a.pem"),
                        "--set",
                        "test.hub-certificate-key=" + folder.resolve("b.pem"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("a.pem cannot be read");
    }

    @Test
    @Tag("S17")
    void all_certificate_faults_are_reported_and_the_server_does_not_start() {
        CommandResult result = new Shell(new TestInstallation(folder), new StoredEnvironments())
                .inTest(
                        "serve",
                        "--set",
                        "test.api-certificate=" + folder.resolve("a.pem"),
                        "--set",
                        "test.api-certificate-key=" + folder.resolve("b.pem"),
                        "--set",
                        "production.api-certificate=" + folder.resolve("c.pem"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("a.pem cannot be read").contains("b.pem cannot be read");
    }

    private static String read(URI uri, KeyStore trusted) throws Exception {
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), new SecureRandom());
        URLConnection connection = uri.toURL().openConnection();
        ((HttpsURLConnection) connection).setSSLSocketFactory(context.getSocketFactory());
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("store.p12");
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(STORE_PASSWORD));
        assertThat(new ProcessBuilder(keytool).inheritIO().start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, STORE_PASSWORD);
        }
        store.setCertificateEntry("trusted", store.getCertificate("it"));
        return store;
    }

    private String pem(String type, byte[] octets) throws Exception {
        Path file = folder.resolve(type.replace(' ', '-') + ".pem");
        String body = Base64.getMimeEncoder().encodeToString(octets);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
        return file.toString();
    }
}
