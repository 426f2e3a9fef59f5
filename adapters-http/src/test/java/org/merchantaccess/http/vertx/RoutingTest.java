package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.InputValue;

class RoutingTest {

    /** Inputs that the real endpoint decides; the endpoint in this test always returns 200. */
    private static final Set<String> DECIDED_BY_THE_ENDPOINT = Set.of(
            "LHTTP-007",
            "LHTTP-008",
            "LHTTP-009",
            "LHTTP-010",
            "LHTTP-011",
            "LHTTP-012",
            "LHTTP-015",
            "LHTTP-018",
            "LHTTP-027",
            "LHTTP-028");

    private static final RunningListener LISTENER = RunningListener.start();

    @AfterAll
    static void close() {
        LISTENER.close();
    }

    static Stream<BadInput> loginHttp() {
        return BadInputs.group("login_http");
    }

    @ParameterizedTest
    @MethodSource("loginHttp")
    @Tag("S11")
    @Tag("S99")
    void compares_methods_and_paths_octet_by_octet(BadInput input) throws Exception {
        int expected = DECIDED_BY_THE_ENDPOINT.contains(input.id()) ? 200 : input.status();

        RawResponse answer = RawClient.exchange(LISTENER.port(), written(input.value()));

        assertThat(answer.status()).isEqualTo(expected);
        if (expected == 405) {
            assertThat(answer.headers("Allow")).containsExactly("POST");
        }
        assertThat(answer.headerLines()).noneMatch(line -> line.startsWith("access-control"));
    }

    @Test
    void a_404_names_the_path_without_its_query() throws Exception {
        RawResponse answer = get("/nowhere?access_token=secret");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("NOT_FOUND at /nowhere");
    }

    @Test
    void lists_all_allowed_methods_of_a_path() throws Exception {
        RawResponse answer =
                RawClient.exchange(LISTENER.port(), "DELETE /asked HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers("Allow")).containsExactly("GET, HEAD, PUT");
        assertThat(answer.body()).isEqualTo("METHOD_NOT_ALLOWED at /asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "get", "Get", "GET2", "head"})
    void refuses_a_method_without_a_route(String method) throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send(method + " /asked HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

            assertThat(client.receiveHead().status()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/asked/",
                "//asked",
                "/ASKED",
                "/asked%20",
                "/./asked",
                "/asked;x",
                "/asked#x",
                "/",
                "/%61sked",
                "/asked\\"
            })
    @Tag("S99")
    void does_not_decode_or_normalize_a_path(String path) throws Exception {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void accepts_an_absolute_target_of_this_host() throws Exception {
        assertThat(get("http://t/asked?a").body()).startsWith("GET|/asked|a|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://other/asked", "https://t/asked", "http://t", "http://t.evil/asked", "*", "asked", "t:80"
            })
    void refuses_a_target_that_names_no_path_of_this_host(String target) throws Exception {
        assertThat(get(target).status()).isEqualTo(400);
    }

    private static RawResponse get(String target) throws Exception {
        return RawClient.exchange(LISTENER.port(), "GET " + target + " HTTP/1.1\r\nHost: t\r\n\r\n");
    }

    /** Returns the request of a case, with its own Host if it has one, and with the length of its body. */
    private static String written(InputValue value) {
        String body = value.member("body").text();
        String headers = value.member("headers").members().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue().text() + "\r\n")
                .collect(Collectors.joining());
        String host = headers.contains("Host: ") ? "" : "Host: t\r\n";
        return value.member("method").text() + " " + value.member("path").text() + " HTTP/1.1\r\n" + host + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
