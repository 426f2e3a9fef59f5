package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.certificate.SelfSigned;
import org.merchantaccess.http.certificate.ServerCertificate;

/** HEAD has the answer of GET without the body: the same status, the same headers, the same length. */
@Timeout(30)
class HeadTest {

    @TempDir
    private static Path folder;

    private static Listening plain;
    private static Listening overTls;
    private static HttpClient client;

    @BeforeAll
    static void listen() throws Exception {
        SelfSigned identity = SelfSigned.made(folder, "EC");
        ServerCertificate certificate =
                ServerCertificate.read(identity.in(folder), Clock.systemUTC()).get();
        plain = Listening.start();
        overTls = Listening.start(Terms.of(Patience.standard()).with(certificate));
        client = HttpClient.newBuilder()
                .sslContext(identity.trusting())
                .version(HttpClient.Version.HTTP_2)
                .build();
    }

    @AfterAll
    static void close() {
        plain.close();
        overTls.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/header",
                "/things/x",
                "/own-headers",
                "/large",
                "/broken",
                "/broken-later",
                "/unsendable",
                "/nowhere",
                "/v1/login"
            })
    void over_http_1_1_it_is_answered_as_get_and_nothing_follows(String path) throws Exception {
        try (RawClient head = new RawClient(plain.port())) {
            head.send(written("HEAD", path) + written("GET", "/things/next"));

            RawAnswer answer = head.receiveHead();

            RawAnswer expected = RawClient.exchange(plain.port(), written("GET", path));
            assertThat(answer.status()).isEqualTo(expected.status());
            assertThat(lasting(answer.headerLines()))
                    .containsExactlyInAnyOrderElementsOf(lasting(expected.headerLines()));
            assertThat(answer.headers("X-Request-Id")).hasSize(1);
            assertThat(head.receive().body()).isEqualTo("next");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/header", "/things/x", "/own-headers", "/large", "/broken", "/nowhere", "/v1/login"})
    void over_http_2_it_is_answered_as_get_and_nothing_follows(String path) throws Exception {
        HttpResponse<String> answer = send("HEAD", path);

        HttpResponse<String> expected = send("GET", path);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(expected.statusCode());
        assertThat(lasting(answer)).containsExactlyInAnyOrderElementsOf(lasting(expected));
        assertThat(answer.body()).isEmpty();
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + overTls.port() + path))
                        .method(method, BodyPublishers.ofString(""))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String written(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: t\r\n\r\n";
    }

    private static List<String> lasting(HttpResponse<String> answer) {
        return lasting(answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toList());
    }

    /** Without what differs from one answer to the next. */
    private static List<String> lasting(List<String> headers) {
        return headers.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("date: ") && !line.startsWith("x-request-id: "))
                .toList();
    }
}
