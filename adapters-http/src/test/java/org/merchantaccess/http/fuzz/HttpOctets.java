package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.ListenerConfig;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.limit.Timeouts;

/**
 * Bytes of a connection: the server responds or closes the connection, never reports an error of its own, and keeps serving other clients.
 */
final class HttpOctets implements FuzzTarget {

    private static final int LONGEST_INPUT = 32 * 1024;
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    /** Milliseconds without a response after which the server is considered to wait for more of the request. */
    private static final int SILENCE_MILLIS = 20;

    private static final Pattern STATUS = Pattern.compile("(?m)^[^ \\r\\n]+/[0-9]+\\.[0-9]+ ([0-9]{3}) ");

    /** Status of Vert.x for unsupported HTTP versions and other protocols. Its status line then names the protocol of the request. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final byte[] GOOD =
            Octets.ofLatin("GET /v1/whoami HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

    /** Lives as long as the process; its threads are daemons. */
    private final int port = start();

    private static int start() {
        RouteTable routes = new RouteTable(Instance.test().api().routes());
        ListenerConfig config =
                new ListenerConfig(routes, new ProblemFaultResponses(), new RequestIds(address -> false));
        return new VertxListener(EventLoops.start(), config, Timeouts.standard()).start("127.0.0.1", 0);
    }

    @Override
    public void run(byte[] octets) {
        if (octets.length > LONGEST_INPUT) {
            return;
        }
        String answer = exchange(octets);
        assertThat(answer)
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text).containsPattern("\\A[^ ]+/[0-9]+\\.[0-9]+ [0-9]{3} "));
        Matcher statuses = STATUS.matcher(answer);
        while (statuses.find()) {
            int status = Integer.parseInt(statuses.group(1));
            assertThat(status == NOT_IMPLEMENTED || status < 500).as(answer).isTrue();
        }
        assertThat(exchange(GOOD)).startsWith("HTTP/1.1 401 ");
    }

    /** Returns all that the server sends until it closes the connection, as it must after the client has shut down its output. */
    private String exchange(byte[] octets) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(octets);
                receive(socket, answer);
            } catch (SocketException reset) {
                // the server closed the connection before reading all input
            }
            return Octets.latin(answer.toByteArray());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static void receive(Socket socket, ByteArrayOutputStream answer) throws IOException {
        InputStream input = socket.getInputStream();
        socket.setSoTimeout(SILENCE_MILLIS);
        try {
            input.transferTo(answer);
        } catch (SocketTimeoutException silence) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            socket.shutdownOutput();
            input.transferTo(answer);
        }
    }

    @Override
    public Stream<byte[]> seeds() {
        Stream<String> known = BadInputs.group("http_framing")
                .map(input -> input.value().text())
                .filter(text -> !text.startsWith("slow: "))
                .map(text -> text.replace("{n}", "n"));
        Stream<String> others = Stream.of(
                request("GET /v1/whoami HTTP/1.1", "Host: t", "Authorization: Bearer x"),
                request("GET /v1/check?a=b HTTP/1.0"),
                request("POST /v1/login HTTP/1.1", "Host: t", "Content-Type: application/json", "Content-Length: 2")
                        + "{}",
                request("POST /v1/login HTTP/1.1", "Host: t", "Transfer-Encoding: chunked", "Trailer: X")
                        + request("2", "{}", "0", "X: y"),
                request("GET / HTTP/1.1", "Host: t") + request("GET /v1/whoami HTTP/1.1", "Host: t"),
                request("PRI * HTTP/2.0") + "SM\r\n\r\n\0\0\0\4\0\0\0\0\0",
                request("GET / HTTP/1.1", "Host: t", "Connection: Upgrade", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk"),
                request("GET / HTTP/1.1", "Host: t", "Connection: Upgrade", "Upgrade: websocket"),
                request("OPTIONS * HTTP/1.1", "Host: t", "Expect: 100-continue"));
        return Stream.concat(known, others).map(Octets::ofLatin);
    }

    private static String request(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }
}
