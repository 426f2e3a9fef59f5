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

/** A client that sends what no decent client would, octet by octet. */
final class RawClient implements AutoCloseable {

    private static final int MOST_PATIENT = 20_000;

    private final Socket socket;
    private final InputStream input;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(MOST_PATIENT);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends one request and takes the answer, all on a connection of their own. */
    static RawAnswer exchange(int port, String request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(request);
            return client.receive();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The next answer. */
    RawAnswer receive() throws IOException {
        List<String> head = head();
        return RawAnswer.of(head, body(head));
    }

    /** The next answer, up to which something more is sent again and again. */
    RawAnswer receiveWhileDripping(String drop, Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        input.mark(1);
        while (isSilent()) {
            send(drop);
        }
        input.reset();
        socket.setSoTimeout(MOST_PATIENT);
        return receive();
    }

    private boolean isSilent() throws IOException {
        try {
            return input.read() < 0;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    /** The next answer where it is one to HEAD, which has no body whatever its length. */
    RawAnswer receiveHead() throws IOException {
        return RawAnswer.of(head(), "");
    }

    /** Whether the server answers with that status, or ends the connection before all is sent. */
    boolean isRefusedOrCutOff(String request, int status) throws IOException {
        try {
            send(request);
            return receive().status() == status;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Reads all that is still sent, up to the end of the connection. */
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

    /** Whether the server ends the connection, with nothing more to say. */
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
