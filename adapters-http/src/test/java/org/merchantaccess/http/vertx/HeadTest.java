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
import org.merchantaccess.http.certificate.SelfSignedCertificate;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** A response to HEAD equals the response to GET without the body: the same status, headers and length. */
@Timeout(30)
class HeadTest {

    @TempDir
    private static Path folder;

    private static RunningListener plain;
    private static RunningListener overTls;
    private static HttpClient client;

    @BeforeAll
    static void listen() throws Exception {
        SelfSignedCertificate identity = SelfSignedCertificate.create(folder, "EC");
        ServerCertificate certificate = ServerCertificate.read(identity.writeTo(folder), Clock.systemUTC())
                .get();
        plain = RunningListener.start();
        overTls = RunningListener.start(ListenerOptions.of(Timeouts.standard()).with(certificate));
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
    void over_http_1_1_head_is_handled_like_get_without_the_body(String path) throws Exception {
        try (RawClient head = new RawClient(plain.port())) {
            head.send(written("HEAD", path) + written("GET", "/things/next"));

            RawResponse answer = head.receiveHead();

            RawResponse expected = RawClient.exchange(plain.port(), written("GET", path));
            assertThat(answer.status()).isEqualTo(expected.status());
            assertThat(comparable(answer.headerLines()))
                    .containsExactlyInAnyOrderElementsOf(comparable(expected.headerLines()));
            assertThat(answer.headers("X-Request-Id")).hasSize(1);
            assertThat(head.receive().body()).isEqualTo("next");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/header", "/things/x", "/own-headers", "/large", "/broken", "/nowhere", "/v1/login"})
    void over_http_2_head_is_handled_like_get_without_the_body(String path) throws Exception {
        HttpResponse<String> answer = send("HEAD", path);

        HttpResponse<String> expected = send("GET", path);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(expected.statusCode());
        assertThat(comparable(answer)).containsExactlyInAnyOrderElementsOf(comparable(expected));
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

    private static List<String> comparable(HttpResponse<String> answer) {
        return comparable(answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toList());
    }

    /** Removes the headers that differ between responses. */
    private static List<String> comparable(List<String> headers) {
        return headers.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("date: ") && !line.startsWith("x-request-id: "))
                .toList();
    }
}
