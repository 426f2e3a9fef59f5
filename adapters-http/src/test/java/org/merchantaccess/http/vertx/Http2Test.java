package org.merchantaccess.http.vertx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.http.certificate.SelfSignedCertificate;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.vertx.RawHttp2Client.Frame;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** All timeouts but one are infinite, so that only the timeout under test can end a stream or a connection. */
@Timeout(60)
class Http2Test {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration ENDLESS = Duration.ofHours(1);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(10);
    private static final int LARGE_WINDOW = 1 << 20;

    @TempDir
    private static Path folder;

    private static SelfSignedCertificate identity;
    private static ServerCertificate certificate;

    private RunningListener listening = listening(Timeouts.standard());

    @BeforeAll
    static void createCertificate() throws Exception {
        identity = SelfSignedCertificate.create(folder, "EC");
        certificate = ServerCertificate.read(identity.writeTo(folder), Clock.systemUTC())
                .get();
    }

    @AfterEach
    void close() {
        listening.close();
    }

    @Test
    void requests_and_responses_are_the_same_as_over_http_1_1() throws Exception {
        HttpResponse<String> answer = send(client(), request("/asked?a=b").PUT(BodyPublishers.ofString("body")));

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).isEqualTo("PUT|/asked|a=b|127.0.0.1|body");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().allValues("Connection")).isEmpty();
    }

    @Test
    void endpoints_read_the_host_as_a_header() throws Exception {
        HttpResponse<String> answer = send(client(), request("/host"));

        assertThat(answer.body()).isEqualTo("localhost:" + listening.port());
    }

    @Test
    void concurrent_requests_are_answered_independently() throws Exception {
        HttpClient client = client();
        CompletableFuture<HttpResponse<String>> held =
                client.sendAsync(request("/held").build(), BodyHandlers.ofString());
        listening.awaitHeld();

        assertThat(IntStream.range(0, 50)
                        .mapToObj(number ->
                                client.sendAsync(request("/things/" + number).build(), BodyHandlers.ofString()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::body)
                        .toList())
                .isEqualTo(IntStream.range(0, 50).mapToObj(Integer::toString).toList());

        listening.release();
        assertThat(held.join().body()).isEqualTo("released");
    }

    @Test
    void refuses_a_too_large_body_without_affecting_other_requests() throws Exception {
        HttpClient client = client();

        HttpResponse<String> refused =
                send(client, request("/v1/login").POST(BodyPublishers.ofString("x".repeat(9000))));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().allValues("Connection")).isEmpty();
        assertThat(send(client, request("/asked")).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S95")
    void a_late_body_ends_only_its_stream() throws Exception {
        serve(new Timeouts(ENDLESS, ENDLESS, SHORT, ENDLESS, SHORT, CHECK_INTERVAL));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            client.send(
                    RawHttp2Client.HEADERS, RawHttp2Client.END_HEADERS, 1, RawHttp2Client.head("POST", "/v1/login"));
            client.send(RawHttp2Client.DATA, 0, 1, "{".getBytes(US_ASCII));

            assertThat(client.next(RawHttp2Client.DATA).payload()).isEqualTo("REQUEST_TIMEOUT at /v1/login");
            Frame reset = client.next(RawHttp2Client.RST_STREAM);
            assertThat(reset.stream()).isEqualTo(1);
            assertThat(reset.payload()).isEqualTo("\0\0\0\0");
            client.get(3, "/things/x");
            assertThat(client.next(RawHttp2Client.DATA).payload()).isEqualTo("x");
        }
    }

    @Test
    @Tag("S95")
    void an_unread_response_ends_its_stream() throws Exception {
        serve(new Timeouts(ENDLESS, ENDLESS, ENDLESS, SHORT, ENDLESS, CHECK_INTERVAL));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), 10)) {
            client.get(1, "/large");

            assertThat(client.next(RawHttp2Client.RST_STREAM).stream()).isEqualTo(1);
        }
    }

    @Test
    @Tag("S95")
    void closes_the_connection_of_a_client_that_reads_nothing() throws Exception {
        serve(new Timeouts(ENDLESS, ENDLESS, ENDLESS, SHORT, ENDLESS, CHECK_INTERVAL));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), Integer.MAX_VALUE)) {
            for (int number = 0; number < 40; number++) {
                client.get(2 * number + 1, "/large");
            }
            awaitNoConnections();
        }
    }

    @Test
    @Tag("S95")
    void closes_a_connection_without_a_first_request() throws Exception {
        serve(new Timeouts(SHORT, ENDLESS, ENDLESS, ENDLESS, ENDLESS, CHECK_INTERVAL));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    @Tag("S95")
    void closes_an_idle_connection() throws Exception {
        serve(new Timeouts(ENDLESS, SHORT, ENDLESS, ENDLESS, ENDLESS, CHECK_INTERVAL));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            client.get(1, "/asked");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    @Tag("S95")
    void closes_a_connection_with_endless_headers() throws Exception {
        serve(new Timeouts(SHORT, ENDLESS, ENDLESS, ENDLESS, ENDLESS, CHECK_INTERVAL));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            client.send(RawHttp2Client.HEADERS, 0, 1, RawHttp2Client.head("GET", "/asked"));
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    @Tag("S96")
    void closes_the_connection_for_headers_of_more_than_40_kib() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            client.send(
                    RawHttp2Client.HEADERS,
                    RawHttp2Client.END_STREAM,
                    1,
                    RawHttp2Client.head("GET", "/counted", "x", "a".repeat(15_000)));
            client.send(RawHttp2Client.CONTINUATION, 0, 1, RawHttp2Client.moreHeaders("z", "a".repeat(15_000)));
            client.send(
                    RawHttp2Client.CONTINUATION,
                    RawHttp2Client.END_HEADERS,
                    1,
                    RawHttp2Client.moreHeaders("y", "a".repeat(15_000)));

            assertThat(client.isClosed()).isTrue();
            assertThat(listening.counted()).isZero();
        }
    }

    @Test
    @Tag("S96")
    void refuses_more_than_100_headers() throws Exception {
        HttpRequest.Builder many = request("/asked");
        IntStream.range(0, 101).forEach(number -> many.header("X-" + number, "y"));

        assertThat(send(client(), many).statusCode()).isEqualTo(431);
    }

    @Test
    @Tag("S95")
    void closes_the_connection_after_too_many_canceled_requests() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            assertThat(isClosedAfterManyResets(client)).isTrue();
        }
    }

    private static boolean isClosedAfterManyResets(RawHttp2Client client) throws IOException {
        try {
            for (int number = 0; number < 2_000; number++) {
                client.get(2 * number + 1, "/held");
                client.send(RawHttp2Client.RST_STREAM, 0, 2 * number + 1, new byte[] {0, 0, 0, 8});
            }
        } catch (IOException cutOff) {
            return true;
        }
        return client.isClosed();
    }

    @Test
    @Tag("S94")
    void refuses_a_second_host() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            client.send(
                    RawHttp2Client.HEADERS,
                    RawHttp2Client.END_STREAM | RawHttp2Client.END_HEADERS,
                    1,
                    RawHttp2Client.head("GET", "/counted", "host", "other"));

            Frame answer = client.next();
            while (answer.stream() != 1) {
                answer = client.next();
            }
            assertThat(listening.counted()).isZero();
        }
    }

    @Test
    void does_not_support_http_2_without_tls() throws Exception {
        try (RunningListener plain = RunningListener.start()) {
            String upgrade = String.join(
                    "\r\n",
                    "GET /asked HTTP/1.1",
                    "Host: t",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
                    "",
                    "");

            RawResponse answer = RawClient.exchange(plain.port(), upgrade);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).startsWith("GET|/asked");
        }
    }

    @Test
    void draining_finishes_open_requests_after_goaway() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), LARGE_WINDOW)) {
            client.get(1, "/held");
            listening.awaitHeld();

            CompletableFuture<?> drained =
                    listening.listener().drain(Duration.ofSeconds(20)).toCompletableFuture();
            client.next(RawHttp2Client.GOAWAY);
            assertThat(drained).isNotDone();
            listening.release();

            assertThat(client.next(RawHttp2Client.DATA).payload()).isEqualTo("released");
            assertThat(client.isClosed()).isTrue();
            assertThat(drained).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private void awaitNoConnections() {
        while (listening.listener().connections() > 0) {
            Thread.onSpinWait();
        }
    }

    private void serve(Timeouts timeouts) {
        listening.close();
        listening = listening(timeouts);
    }

    private static RunningListener listening(Timeouts timeouts) {
        return RunningListener.start(ListenerOptions.of(timeouts).with(certificate));
    }

    private static HttpClient client() throws Exception {
        return HttpClient.newBuilder()
                .sslContext(identity.trusting())
                .version(HttpClient.Version.HTTP_2)
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + listening.port() + path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
