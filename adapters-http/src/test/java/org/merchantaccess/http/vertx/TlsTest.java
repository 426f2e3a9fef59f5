package org.merchantaccess.http.vertx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Clock;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.certificate.CertificateFiles;
import org.merchantaccess.http.certificate.SelfSignedCertificate;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.vertx.limit.Timeouts;

@Timeout(30)
class TlsTest {

    @TempDir
    private static Path folder;

    private static SelfSignedCertificate identity;
    private static CertificateFiles files;
    private static ServerCertificate certificate;
    private static RunningListener listening;

    @BeforeAll
    static void listen() throws Exception {
        identity = SelfSignedCertificate.create(folder, "EC");
        files = identity.writeTo(folder.resolve("live"));
        certificate = ServerCertificate.read(files, Clock.systemUTC()).get();
        listening =
                RunningListener.start(ListenerOptions.of(Timeouts.standard()).with(certificate));
    }

    @AfterAll
    static void close() {
        listening.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    @Tag("S78")
    void sends_strict_transport_security_for_one_year_over_tls(HttpClient.Version version) throws Exception {
        HttpResponse<String> answer = send(identity, version);

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
    }

    @Test
    @Tag("S78")
    void sends_no_strict_transport_security_over_plain_http() throws Exception {
        try (RunningListener plain = RunningListener.start()) {
            assertThat(RawClient.exchange(plain.port(), "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n")
                            .headers("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    @Tag("S17")
    void supports_tls_1_2_and_1_3_with_authenticated_encryption(String protocol) throws Exception {
        try (SSLSocket socket = socket(protocol)) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            assertThat(socket.getSession().getCipherSuite()).containsAnyOf("GCM", "CHACHA20");
        }
    }

    @Test
    @Tag("S17")
    void refuses_a_cipher_without_authenticated_encryption() throws Exception {
        try (SSLSocket socket = socket("TLSv1.2")) {
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
        }
    }

    @Test
    void does_not_respond_to_plain_http() throws Exception {
        try (RawClient client = new RawClient(listening.port())) {
            client.send("GET /asked HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.octetsUntilItIsClosed()).isLessThan(16);
        }
    }

    @Test
    void new_connections_use_a_renewed_certificate_and_open_ones_continue() throws Exception {
        SelfSignedCertificate second = SelfSignedCertificate.create(folder, "EC");
        CertificateFiles own = SelfSignedCertificate.create(folder, "EC").writeTo(folder.resolve("own"));
        ServerCertificate renewed =
                ServerCertificate.read(own, Clock.systemUTC()).get();
        try (RunningListener listener = RunningListener.start(
                        ListenerOptions.of(Timeouts.standard()).with(renewed));
                SSLSocket before = socket(listener.port(), "TLSv1.3")) {
            before.startHandshake();
            second.writeTo(folder.resolve("own"));
            renewed.reloadIfChanged();

            try (SSLSocket after = socket(listener.port(), "TLSv1.3")) {
                after.startHandshake();
                assertThat(presented(after)).isEqualTo(second.certificate());
            }
            before.getOutputStream().write("GET /asked HTTP/1.1\r\nHost: t\r\n\r\n".getBytes(US_ASCII));
            assertThat(new String(before.getInputStream().readNBytes(15), US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static Certificate presented(SSLSocket socket) throws IOException {
        return socket.getSession().getPeerCertificates()[0];
    }

    private static SSLSocket socket(String protocol) throws Exception {
        return socket(listening.port(), protocol);
    }

    /** Returns a socket of a client that accepts any certificate. */
    private static SSLSocket socket(int port, String protocol) throws Exception {
        SSLSocket socket = (SSLSocket)
                SelfSignedCertificate.trustingAll().getSocketFactory().createSocket("127.0.0.1", port);
        socket.setEnabledProtocols(new String[] {protocol});
        return socket;
    }

    private static HttpResponse<String> send(SelfSignedCertificate trusted, HttpClient.Version version)
            throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusted.trusting())
                .version(version)
                .build();
        URI uri = URI.create("https://localhost:" + listening.port() + "/asked");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
