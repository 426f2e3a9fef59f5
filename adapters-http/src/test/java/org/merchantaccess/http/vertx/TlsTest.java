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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.certificate.CertificateFiles;
import org.merchantaccess.http.certificate.SelfSigned;
import org.merchantaccess.http.certificate.ServerCertificate;

@Timeout(30)
class TlsTest {

    @TempDir
    private static Path folder;

    private static SelfSigned identity;
    private static CertificateFiles files;
    private static ServerCertificate certificate;
    private static Listening listening;

    @BeforeAll
    static void listen() throws Exception {
        identity = SelfSigned.made(folder, "EC");
        files = identity.in(folder.resolve("live"));
        certificate = ServerCertificate.read(files, Clock.systemUTC()).get();
        listening = Listening.start(Terms.of(Patience.standard()).with(certificate));
    }

    @AfterAll
    static void close() {
        listening.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void s78_whoever_comes_over_tls_is_told_to_come_so_for_a_year(HttpClient.Version version) throws Exception {
        HttpResponse<String> answer = ask(identity, version);

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
    }

    @Test
    void s78_over_plain_http_nobody_is_told_so() throws Exception {
        try (Listening plain = Listening.start()) {
            assertThat(RawClient.exchange(plain.port(), "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n")
                            .headers("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void s17_tls_is_spoken_as_it_is_today(String protocol) throws Exception {
        try (SSLSocket socket = socket(protocol)) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            assertThat(socket.getSession().getCipherSuite()).containsAnyOf("GCM", "CHACHA20");
        }
    }

    @Test
    void s17_a_cipher_without_authentication_is_refused() throws Exception {
        try (SSLSocket socket = socket("TLSv1.2")) {
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_client_that_speaks_plain_http_gets_no_answer() throws Exception {
        try (RawClient client = new RawClient(listening.port())) {
            client.send("GET /asked HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.octetsUntilItIsClosed()).isLessThan(16);
        }
    }

    @Test
    void a_renewed_certificate_is_shown_to_the_next_and_those_who_are_there_stay() throws Exception {
        SelfSigned second = SelfSigned.made(folder, "EC");
        CertificateFiles own = SelfSigned.made(folder, "EC").in(folder.resolve("own"));
        ServerCertificate renewed =
                ServerCertificate.read(own, Clock.systemUTC()).get();
        try (Listening here = Listening.start(Terms.of(Patience.standard()).with(renewed));
                SSLSocket before = socket(here.port(), "TLSv1.3")) {
            before.startHandshake();
            second.in(folder.resolve("own"));
            renewed.look();

            try (SSLSocket after = socket(here.port(), "TLSv1.3")) {
                after.startHandshake();
                assertThat(shown(after)).isEqualTo(second.certificate());
            }
            before.getOutputStream().write("GET /asked HTTP/1.1\r\nHost: t\r\n\r\n".getBytes(US_ASCII));
            assertThat(new String(before.getInputStream().readNBytes(15), US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static Certificate shown(SSLSocket socket) throws IOException {
        return socket.getSession().getPeerCertificates()[0];
    }

    private static SSLSocket socket(String protocol) throws Exception {
        return socket(listening.port(), protocol);
    }

    /** Of a client that takes whatever certificate it is shown. */
    private static SSLSocket socket(int port, String protocol) throws Exception {
        SSLSocket socket =
                (SSLSocket) SelfSigned.trustingAll().getSocketFactory().createSocket("127.0.0.1", port);
        socket.setEnabledProtocols(new String[] {protocol});
        return socket;
    }

    private static HttpResponse<String> ask(SelfSigned trusted, HttpClient.Version version) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusted.trusting())
                .version(version)
                .build();
        URI uri = URI.create("https://localhost:" + listening.port() + "/asked");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
