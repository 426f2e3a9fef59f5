package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;

class VertxListenerTest {

    private static final Listening LISTENING = Listening.start();

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        LISTENING.close();
    }

    @Test
    void no_two_listeners_share_an_address() {
        try (EventLoops loops = EventLoops.start()) {
            Site site = new Site(new RouteTable(List.of()), Listening.FAULTS, new RequestIds(address -> false));
            VertxListener first = new VertxListener(loops, site, Patience.standard());
            VertxListener second = new VertxListener(loops, site, Patience.standard());
            int free = startedOnAPortNobodyIsGiven(first);

            assertThatThrownBy(() -> second.start("127.0.0.1", free)).isInstanceOf(UncheckedIOException.class);
            first.close();
            assertThat(second.start("127.0.0.1", free)).isEqualTo(free);
        }
    }

    /** Below those that systems give to whoever asks for any, which somebody else might be given meanwhile. */
    private static int startedOnAPortNobodyIsGiven(VertxListener listener) {
        for (int port = 21_000; port < 29_000; port += 97) {
            try {
                return listener.start("127.0.0.1", port);
            } catch (UncheckedIOException taken) {
                assertThat(taken).hasMessageContaining(String.valueOf(port));
            }
        }
        throw new AssertionError("all ports are taken");
    }

    @Test
    void an_endpoint_sees_the_request_as_it_was_sent() throws Exception {
        RawAnswer answer = RawClient.exchange(
                LISTENING.port(), "PUT /asked?a=%41&b HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nab{}\u00e9");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PUT|/asked|a=%41&b|127.0.0.1|ab{}");
    }

    @Test
    void a_header_is_found_whatever_its_case_and_however_often_it_was_sent() throws Exception {
        RawAnswer answer = RawClient.exchange(
                LISTENING.port(), "GET /header HTTP/1.1\r\nHost: t\r\nX-Shown: a\r\nx-shown: b\r\n\r\n");

        assertThat(answer.body()).isEqualTo("a|b");
    }

    @Test
    void a_parameter_of_the_path_is_given_as_it_was_sent() throws Exception {
        assertThat(get("/things/%61b").body()).isEqualTo("%61b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/asked", "/nowhere", "/v1/login", "/broken", "/later", "/broken-later"})
    void every_answer_has_the_headers_that_keep_browsers_out(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void s97_no_answer_says_what_served_it_or_lets_other_origins_in() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/asked"))
                .header("Origin", "https://evil.example")
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"))
                .noneMatch(name -> name.equalsIgnoreCase("server") || name.equalsIgnoreCase("x-powered-by"));
    }

    @Test
    void an_answer_has_its_own_headers_in_place_of_those_every_answer_has() throws Exception {
        HttpResponse<String> answer = get("/own-headers");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void every_answer_is_dated() throws Exception {
        String date = get("/asked").headers().firstValue("Date").orElseThrow();

        assertThat(date).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isCloseTo(Instant.now(), Assertions.within(5, ChronoUnit.SECONDS));
    }

    @Test
    void no_two_answers_have_the_same_request_id_and_a_strangers_is_not_taken_over() throws Exception {
        String request = "GET /asked HTTP/1.1\r\nHost: t\r\nX-Request-Id: mine\r\n\r\n";

        List<String> first = RawClient.exchange(LISTENING.port(), request).headers("X-Request-Id");
        List<String> second = RawClient.exchange(LISTENING.port(), request).headers("X-Request-Id");

        assertThat(first).hasSize(1).isNotEqualTo(second).doesNotContain("mine");
    }

    @Test
    void the_request_id_of_a_trusted_proxy_is_taken_over() throws Exception {
        Site site = new Site(new RouteTable(List.of()), Listening.FAULTS, new RequestIds(address -> true));
        try (VertxListener listener = new VertxListener(LISTENING.loops(), site, Patience.standard())) {
            int port = listener.start("127.0.0.1", 0);

            RawAnswer answer =
                    RawClient.exchange(port, "GET /nowhere HTTP/1.1\r\nHost: t\r\nX-Request-Id: proxys-1\r\n\r\n");

            assertThat(answer.headers("X-Request-Id")).containsExactly("proxys-1");
        }
    }

    @Test
    void two_listeners_on_the_same_event_loops_serve_what_is_their_own() throws Exception {
        Site empty = new Site(new RouteTable(List.of()), Listening.FAULTS, new RequestIds(address -> false));
        try (VertxListener listener = new VertxListener(LISTENING.loops(), empty, Patience.standard())) {
            int port = listener.start("127.0.0.1", 0);

            assertThat(port).isNotEqualTo(LISTENING.port());
            assertThat(RawClient.exchange(port, "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n")
                            .status())
                    .isEqualTo(404);
            assertThat(get("/asked").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_listener_that_is_closed_is_gone_and_the_others_are_not() throws Exception {
        Site empty = new Site(new RouteTable(List.of()), Listening.FAULTS, new RequestIds(address -> false));
        VertxListener listener = new VertxListener(LISTENING.loops(), empty, Patience.standard());
        int port = listener.start("127.0.0.1", 0);

        listener.close();

        assertThat(isServed(port)).isFalse();
        assertThat(get("/asked").statusCode()).isEqualTo(200);
    }

    @Test
    void a_port_that_is_taken_is_said_to_be() throws IOException {
        Site empty = new Site(new RouteTable(List.of()), Listening.FAULTS, new RequestIds(address -> false));
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                VertxListener listener = new VertxListener(LISTENING.loops(), empty, Patience.standard())) {
            assertThatThrownBy(() -> listener.start("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    private static boolean isServed(int port) throws IOException {
        try (RawClient client = new RawClient(port)) {
            return !client.isClosed();
        } catch (ConnectException refused) {
            return false;
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + LISTENING.port() + path);
    }
}
