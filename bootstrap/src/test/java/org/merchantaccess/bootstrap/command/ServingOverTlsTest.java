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
import org.merchantaccess.bootstrap.environment.SqliteEnvironments;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;

@Timeout(120)
@Tag("slow")
class ServingOverTlsTest {

    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void s17_a_server_with_a_certificate_is_reached_over_tls_and_says_so() throws Exception {
        KeyStore store = selfSigned();
        String chain = pem("CERTIFICATE", store.getCertificate("it").getEncoded());
        String key = pem("PRIVATE KEY", store.getKey("it", WORD).getEncoded());
        Files.setPosixFilePermissions(Path.of(key), PosixFilePermissions.fromString("rw-------"));

        try (ServingProcess server = ServingProcess.on(
                new Site(folder),
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
    void a_certificate_that_cannot_be_used_is_told_without_starting() {
        Told told = new Shell(new Site(folder), new SqliteEnvironments())
                .inTest(
                        "serve",
                        "--check",
                        "--set",
                        "test.hub-certificate=" + folder.resolve("a.pem"),
                        "--set",
                        "test.hub-certificate-key=" + folder.resolve("b.pem"));

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("a.pem cannot be read");
    }

    @Test
    void s17_a_server_tells_everything_that_is_wrong_with_its_certificates_and_does_not_start() {
        Told told = new Shell(new Site(folder), new SqliteEnvironments())
                .inTest(
                        "serve",
                        "--set",
                        "test.api-certificate=" + folder.resolve("a.pem"),
                        "--set",
                        "test.api-certificate-key=" + folder.resolve("b.pem"),
                        "--set",
                        "production.api-certificate=" + folder.resolve("c.pem"));

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("a.pem cannot be read").contains("b.pem cannot be read");
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
                new String(WORD));
        assertThat(new ProcessBuilder(keytool).inheritIO().start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, WORD);
        }
        store.setCertificateEntry("trusted", store.getCertificate("it"));
        return store;
    }

    private String pem(String what, byte[] octets) throws Exception {
        Path file = folder.resolve(what.replace(' ', '-') + ".pem");
        String body = Base64.getMimeEncoder().encodeToString(octets);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
        return file.toString();
    }
}
