package org.merchantaccess.http.vertx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A client that sends arbitrary octets, including malformed requests. */
final class RawClient implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream input;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends one request on a new connection and returns the response. */
    static RawResponse exchange(int port, String request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(request);
            return client.receive();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Returns the next response. */
    RawResponse receive() throws IOException {
        List<String> head = head();
        return RawResponse.of(head, body(head));
    }

    /** Sends the same text repeatedly until the next response arrives, and returns it. */
    RawResponse receiveWhileDripping(String drop, Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        input.mark(1);
        while (isSilent()) {
            send(drop);
        }
        input.reset();
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        return receive();
    }

    private boolean isSilent() throws IOException {
        try {
            return input.read() < 0;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    /** Returns the next response to a HEAD request, which has no body whatever its length. */
    RawResponse receiveHead() throws IOException {
        return RawResponse.of(head(), "");
    }

    /** Returns true if the server responds with this status, or closes the connection before the request is sent completely. */
    boolean isRefusedOrCutOff(String request, int status) throws IOException {
        try {
            send(request);
            return receive().status() == status;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Reads until the connection is closed and returns the number of octets. */
    long octetsUntilItIsClosed() throws IOException {
        try {
            return input.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            return 0;
        }
    }

    private List<String> head() throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        return head;
    }

    /** Returns true if the server closes the connection without sending more. */
    boolean isClosed() throws IOException {
        try {
            return input.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = input.read(); octet != '\n'; octet = input.read()) {
            if (octet < 0) {
                throw new IOException("closed after: " + line);
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    private String body(List<String> head) throws IOException {
        int length = head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("content-length: ".length())))
                .findFirst()
                .orElse(0);
        return new String(input.readNBytes(length), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
