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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.http.certificate.SelfSigned;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.vertx.RawHttp2Client.Frame;

/** Each patience but one is without end, so that what ends a stream or a connection is the one a test is about. */
@Timeout(60)
class Http2Test {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration ENDLESS = Duration.ofHours(1);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final int WIDE = 1 << 20;

    @TempDir
    private static Path folder;

    private static SelfSigned identity;
    private static ServerCertificate certificate;

    private Listening listening = listening(Patience.standard());

    @BeforeAll
    static void make() throws Exception {
        identity = SelfSigned.made(folder, "EC");
        certificate =
                ServerCertificate.read(identity.in(folder), Clock.systemUTC()).get();
    }

    @AfterEach
    void close() {
        listening.close();
    }

    @Test
    void an_endpoint_sees_the_same_request_and_the_client_the_same_answer() throws Exception {
        HttpResponse<String> answer = send(client(), request("/asked?a=b").PUT(BodyPublishers.ofString("body")));

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).isEqualTo("PUT|/asked|a=b|127.0.0.1|body");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().allValues("Connection")).isEmpty();
    }

    @Test
    void the_host_is_known_to_endpoints_as_ever() throws Exception {
        HttpResponse<String> answer = send(client(), request("/host"));

        assertThat(answer.body()).isEqualTo("localhost:" + listening.port());
    }

    @Test
    void requests_at_a_time_are_answered_each_when_it_is_ready() throws Exception {
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
    void a_body_that_is_too_large_is_refused_and_others_go_on() throws Exception {
        HttpClient client = client();

        HttpResponse<String> refused =
                send(client, request("/v1/login").POST(BodyPublishers.ofString("x".repeat(9000))));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().allValues("Connection")).isEmpty();
        assertThat(send(client, request("/asked")).statusCode()).isEqualTo(200);
    }

    @Test
    void s95_a_body_that_takes_too_long_ends_its_stream_and_no_other() throws Exception {
        serve(new Patience(ENDLESS, ENDLESS, SHORT, ENDLESS, SHORT, GLANCE));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
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
    void s95_an_answer_that_is_not_read_ends_its_stream() throws Exception {
        serve(new Patience(ENDLESS, ENDLESS, ENDLESS, SHORT, ENDLESS, GLANCE));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), 10)) {
            client.get(1, "/large");

            assertThat(client.next(RawHttp2Client.RST_STREAM).stream()).isEqualTo(1);
        }
    }

    @Test
    void s95_a_client_that_reads_nothing_at_all_is_left() throws Exception {
        serve(new Patience(ENDLESS, ENDLESS, ENDLESS, SHORT, ENDLESS, GLANCE));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), Integer.MAX_VALUE)) {
            for (int number = 0; number < 40; number++) {
                client.get(2 * number + 1, "/large");
            }
            awaitNobody();
        }
    }

    @Test
    void s95_a_client_that_asks_nothing_is_left() throws Exception {
        serve(new Patience(SHORT, ENDLESS, ENDLESS, ENDLESS, ENDLESS, GLANCE));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void s95_a_client_that_asks_nothing_more_is_left() throws Exception {
        serve(new Patience(ENDLESS, SHORT, ENDLESS, ENDLESS, ENDLESS, GLANCE));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
            client.get(1, "/asked");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void s95_headers_without_end_are_left() throws Exception {
        serve(new Patience(SHORT, ENDLESS, ENDLESS, ENDLESS, ENDLESS, GLANCE));
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
            client.send(RawHttp2Client.HEADERS, 0, 1, RawHttp2Client.head("GET", "/asked"));
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void s96_headers_of_more_than_40_kib_end_the_connection() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
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
    void s96_more_than_a_hundred_headers_are_refused() throws Exception {
        HttpRequest.Builder many = request("/asked");
        IntStream.range(0, 101).forEach(number -> many.header("X-" + number, "y"));

        assertThat(send(client(), many).statusCode()).isEqualTo(431);
    }

    @Test
    void s95_requests_that_are_taken_back_again_and_again_end_the_connection() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
            assertThat(resetAgainAndAgain(client)).isTrue();
        }
    }

    private static boolean resetAgainAndAgain(RawHttp2Client client) throws IOException {
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
    void s94_a_second_host_is_refused() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
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
    void http2_is_not_spoken_without_tls() throws Exception {
        try (Listening plain = Listening.start()) {
            String upgrade = String.join(
                    "\r\n",
                    "GET /asked HTTP/1.1",
                    "Host: t",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
                    "",
                    "");

            RawAnswer answer = RawClient.exchange(plain.port(), upgrade);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).startsWith("GET|/asked");
        }
    }

    @Test
    void a_listener_that_drains_answers_what_was_asked_and_says_goodbye() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(listening.port(), WIDE)) {
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

    private void awaitNobody() {
        while (listening.listener().connections() > 0) {
            Thread.onSpinWait();
        }
    }

    private void serve(Patience patience) {
        listening.close();
        listening = listening(patience);
    }

    private static Listening listening(Patience patience) {
        return Listening.start(Terms.of(patience).with(certificate));
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
