package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.certificate.SelfSignedCertificate;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Responses;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.http.vertx.RawHttp2Client.Frame;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** Responses to malformed requests have the error body and a request id, so no part of the HTTP stack responds by itself. */
@Timeout(30)
class MalformedRequestsTest {

    private static final int LARGE_WINDOW = 1 << 20;

    @TempDir
    private static Path folder;

    private static RunningListener plain;
    private static RunningListener overTls;

    @BeforeAll
    static void listen() throws Exception {
        SelfSignedCertificate identity = SelfSignedCertificate.create(folder, "EC");
        ServerCertificate certificate = ServerCertificate.read(identity.writeTo(folder), Clock.systemUTC())
                .get();
        plain = RunningListener.start(ListenerOptions.of(Timeouts.standard()), new ProblemFaultResponses());
        overTls = RunningListener.start(
                ListenerOptions.of(Timeouts.standard()).with(certificate), new ProblemFaultResponses());
    }

    @AfterAll
    static void close() {
        plain.close();
        overTls.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.2\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/1.2\r\nHost: t\r\n\r\n",
                "HEAD /asked HTTP/1.10\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/2.0\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/0.9\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/3\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/1\r\nHost: t\r\n\r\n",
                "GET /asked http/1.1\r\nHost: t\r\n\r\n",
                "GET /asked HTTPS/1.1\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/1.1 \r\nHost: t\r\n\r\n",
                "GET /asked HTTP/1.1 more\r\nHost: t\r\n\r\n",
                "GET /asked more HTTP/1.1\r\nHost: t\r\n\r\n",
                "POST /v1/login HTTP/1.3\r\nHost: t\r\nContent-Length: 2\r\n\r\n{}",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /asked\r\n\r\n",
                "G@T /asked HTTP/1.1\r\nHost: t\r\n\r\n",
                "GET HTTP/1.1\r\nHost: t\r\n\r\n",
                "CONNECT t:80 HTTP/1.1\r\nHost: t\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: t\r\n\r\n"
            })
    @Tag("S94")
    void refuses_a_malformed_request_line(String request) throws Exception {
        assertRefused(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": empty",
                ":",
                " : blank",
                "X : y",
                "X\t: y",
                "No colon",
                "X@Y: z",
                "X(Y): z",
                "X Y: z",
                "\u00e9: z",
                "X: a\u0000b",
                "X: a\rb",
                "Content-Length: -1",
                "Content-Length: 1, 1",
                "Content-Length: one",
                "Content-Length: ",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding:",
                "Transfer-Encoding: chunked\r\nContent-Length: 2",
                "Content-Length: 2\r\nContent-Length: 3"
            })
    @Tag("S94")
    void refuses_a_malformed_header(String header) throws Exception {
        assertRefused("GET /asked HTTP/1.1\r\nHost: t\r\n" + header + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a b/@#\r\n",
                "Host: a b\r\n",
                "Host: user@t\r\n",
                "Host: t/\r\n",
                "Host: http://t\r\n",
                "Host: t:port\r\n",
                "Host: t:99999\r\n",
                "Host: [::1\r\n",
                "Host: caf\u00e9\r\n",
                "Host: t\r\nHost: t\r\n",
                "Host: t\r\nhost: u\r\n",
                "Host: t, u\r\n"
            })
    @Tag("S94")
    void refuses_a_request_that_does_not_name_exactly_one_host(String lines) throws Exception {
        assertRefused("GET /asked HTTP/1.1\r\n" + lines + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a b\r\n",
                "Host: t\r\nHost: u\r\n",
                "Transfer-Encoding: chunked\r\n",
                ": empty\r\n",
                "Content-Length: +2\r\n"
            })
    @Tag("S94")
    void refuses_malformed_requests_over_http_1_0(String lines) throws Exception {
        assertRefused("GET /asked HTTP/1.0\r\n" + lines + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n",
                "GET /asked HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n",
                "GET /asked HTTP/1.1\r\nHost: api_v1.example.com:443\r\n\r\n",
                "GET /asked HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /asked HTTP/1.1\r\nHost: t\r\nX!#$%&'*+-.^_`|~9: y\r\n\r\n",
                "GET /asked HTTP/1.0\r\n\r\n"
            })
    void accepts_well_formed_requests(String request) throws Exception {
        assertThat(RawClient.exchange(plain.port(), request).status()).isEqualTo(200);
    }

    @Test
    @Tag("S94")
    void bytes_after_an_unsupported_version_reach_no_endpoint() throws Exception {
        try (RawClient client = new RawClient(plain.port())) {
            client.send("GET /counted HTTP/1.2\r\nHost: t\r\n\r\nGET /counted HTTP/1.1\r\nHost: t\r\n\r\n");

            assertThat(client.receive().status()).isEqualTo(400);
            assertThat(client.isClosed()).isTrue();
            assertThat(plain.counted()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"host|a b/@#", "host|other", "bad name|x", "content-length|x", "content-length|-1"})
    @Tag("S94")
    void over_http_2_every_refusal_has_a_body_and_a_request_id(String header) throws Exception {
        String[] parts = header.split("\\|", -1);
        assertRefusedOverHttp2(RawHttp2Client.head("GET", "/asked", parts[0], parts[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "asked", "", "http://localhost/asked"})
    @Tag("S94")
    void over_http_2_refuses_a_malformed_path(String path) throws Exception {
        assertRefusedOverHttp2(RawHttp2Client.head("GET", path));
    }

    @Test
    @Tag("S96")
    void over_http_2_headers_of_more_than_16_kib_receive_a_response() throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(overTls.port(), LARGE_WINDOW)) {
            client.send(RawHttp2Client.HEADERS, RawHttp2Client.END_STREAM, 1, RawHttp2Client.head("GET", "/asked"));
            client.send(RawHttp2Client.CONTINUATION, 0, 1, RawHttp2Client.moreHeaders("x", "a".repeat(12_000)));
            client.send(
                    RawHttp2Client.CONTINUATION,
                    RawHttp2Client.END_HEADERS,
                    1,
                    RawHttp2Client.moreHeaders("y", "a".repeat(12_000)));

            assertThat(client.next(RawHttp2Client.DATA).payload()).contains("\"error_type\":\"headers_too_large\"");
        }
    }

    /** The HTTP stack may end the stream, as RFC 9113 requires for a malformed request, but must not respond by itself. */
    private static void assertRefusedOverHttp2(byte[] head) throws Exception {
        try (RawHttp2Client client = new RawHttp2Client(overTls.port(), LARGE_WINDOW)) {
            client.send(RawHttp2Client.HEADERS, RawHttp2Client.END_STREAM | RawHttp2Client.END_HEADERS, 1, head);
            Frame frame = client.next();
            while (frame.stream() != 1) {
                frame = client.next();
            }
            if (frame.type() == RawHttp2Client.HEADERS) {
                assertThat(frame.isEnd()).as("a response without a body").isFalse();
                assertThat(client.next(RawHttp2Client.DATA).payload()).contains("\"error_type\":\"validation\"");
            } else {
                assertThat(frame.type()).isEqualTo(RawHttp2Client.RST_STREAM);
            }
        }
    }

    private static void assertRefused(String request) throws Exception {
        try (RawClient client = new RawClient(plain.port())) {
            client.send(request);

            RawResponse answer = request.startsWith("HEAD ") ? client.receiveHead() : client.receive();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers("X-Request-Id")).hasSize(1);
            assertThat(answer.headers("Connection")).containsExactly("close");
            assertThat(answer.headers("Content-Type")).containsExactly("application/json");
            if (!request.startsWith("HEAD ")) {
                assertThat(members(answer.body())).contains("status", "error_type", "title", "instance");
            }
            assertThat(client.isClosed()).isTrue();
        }
    }

    private static Iterable<String> members(String body) {
        JsonNode json = Responses.json(new Response(400, List.of(), body));
        return () -> json.fieldNames();
    }
}
