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
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.vertx.limit.Timeouts;

class VertxListenerTest {

    private static final RunningListener LISTENER = RunningListener.start();

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        LISTENER.close();
    }

    @Test
    void two_listeners_cannot_share_an_address() {
        try (EventLoops loops = EventLoops.start()) {
            ListenerConfig config = new ListenerConfig(
                    new RouteTable(List.of()), RunningListener.FAULTS, new RequestIds(address -> false));
            VertxListener first = new VertxListener(loops, config, Timeouts.standard());
            VertxListener second = new VertxListener(loops, config, Timeouts.standard());
            int free = startedOnANonEphemeralPort(first);

            assertThatThrownBy(() -> second.start("127.0.0.1", free)).isInstanceOf(UncheckedIOException.class);
            first.close();
            assertThat(startedOnceFree(second, free)).isEqualTo(free);
        }
    }

    /** Starts a listener on a port that another one has just closed: the operating system may free it a moment later. */
    private static int startedOnceFree(VertxListener listener, int port) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try {
                return listener.start("127.0.0.1", port);
            } catch (UncheckedIOException inUse) {
                if (System.nanoTime() > deadline) {
                    throw inUse;
                }
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Starts a listener on a port below the ephemeral range, so that the operating system does not assign it to another process meanwhile.
     */
    private static int startedOnANonEphemeralPort(VertxListener listener) {
        for (int port = 21_000; port < 29_000; port += 97) {
            try {
                return listener.start("127.0.0.1", port);
            } catch (UncheckedIOException taken) {
                assertThat(taken).hasMessageContaining(String.valueOf(port));
            }
        }
        throw new AssertionError("no free port");
    }

    @Test
    void an_endpoint_receives_the_request_as_sent() throws Exception {
        RawResponse answer = RawClient.exchange(
                LISTENER.port(), "PUT /asked?a=%41&b HTTP/1.1\r\nHost: t\r\nContent-Length: 5\r\n\r\nab{}\u00e9");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PUT|/asked|a=%41&b|127.0.0.1|ab{}");
    }

    @Test
    void finds_all_values_of_a_header_in_any_case() throws Exception {
        RawResponse answer = RawClient.exchange(
                LISTENER.port(), "GET /header HTTP/1.1\r\nHost: t\r\nX-Shown: a\r\nx-shown: b\r\n\r\n");

        assertThat(answer.body()).isEqualTo("a|b");
    }

    @Test
    void passes_a_path_parameter_as_sent() throws Exception {
        assertThat(get("/things/%61b").body()).isEqualTo("%61b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/asked", "/nowhere", "/v1/login", "/broken", "/later", "/broken-later"})
    void every_response_has_the_security_headers(String path) throws Exception {
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
    @Tag("S97")
    void no_response_names_the_server_software_or_allows_other_origins() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/asked"))
                .header("Origin", "https://evil.example")
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"))
                .noneMatch(name -> name.equalsIgnoreCase("server") || name.equalsIgnoreCase("x-powered-by"));
    }

    @Test
    void headers_of_a_response_replace_the_defaults() throws Exception {
        HttpResponse<String> answer = get("/own-headers");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void every_response_has_a_date() throws Exception {
        String date = get("/asked").headers().firstValue("Date").orElseThrow();

        assertThat(date).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isCloseTo(Instant.now(), Assertions.within(5, ChronoUnit.SECONDS));
    }

    @Test
    void every_response_has_a_unique_request_id_and_ignores_that_of_an_untrusted_client() throws Exception {
        String request = "GET /asked HTTP/1.1\r\nHost: t\r\nX-Request-Id: mine\r\n\r\n";

        List<String> first = RawClient.exchange(LISTENER.port(), request).headers("X-Request-Id");
        List<String> second = RawClient.exchange(LISTENER.port(), request).headers("X-Request-Id");

        assertThat(first).hasSize(1).isNotEqualTo(second).doesNotContain("mine");
    }

    @Test
    void uses_the_request_id_of_a_trusted_proxy() throws Exception {
        ListenerConfig config =
                new ListenerConfig(new RouteTable(List.of()), RunningListener.FAULTS, new RequestIds(address -> true));
        try (VertxListener listener = new VertxListener(LISTENER.loops(), config, Timeouts.standard())) {
            int port = listener.start("127.0.0.1", 0);

            RawResponse answer =
                    RawClient.exchange(port, "GET /nowhere HTTP/1.1\r\nHost: t\r\nX-Request-Id: proxys-1\r\n\r\n");

            assertThat(answer.headers("X-Request-Id")).containsExactly("proxys-1");
        }
    }

    @Test
    void two_listeners_on_the_same_event_loops_serve_their_own_routes() throws Exception {
        ListenerConfig empty =
                new ListenerConfig(new RouteTable(List.of()), RunningListener.FAULTS, new RequestIds(address -> false));
        try (VertxListener listener = new VertxListener(LISTENER.loops(), empty, Timeouts.standard())) {
            int port = listener.start("127.0.0.1", 0);

            assertThat(port).isNotEqualTo(LISTENER.port());
            assertThat(RawClient.exchange(port, "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n")
                            .status())
                    .isEqualTo(404);
            assertThat(get("/asked").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void closing_a_listener_does_not_affect_others() throws Exception {
        ListenerConfig empty =
                new ListenerConfig(new RouteTable(List.of()), RunningListener.FAULTS, new RequestIds(address -> false));
        VertxListener listener = new VertxListener(LISTENER.loops(), empty, Timeouts.standard());
        int port = listener.start("127.0.0.1", 0);

        listener.close();

        assertThat(isServed(port)).isFalse();
        assertThat(get("/asked").statusCode()).isEqualTo(200);
    }

    @Test
    void reports_a_port_in_use() throws IOException {
        ListenerConfig empty =
                new ListenerConfig(new RouteTable(List.of()), RunningListener.FAULTS, new RequestIds(address -> false));
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                VertxListener listener = new VertxListener(LISTENER.loops(), empty, Timeouts.standard())) {
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
        return URI.create("http://127.0.0.1:" + LISTENER.port() + path);
    }
}
