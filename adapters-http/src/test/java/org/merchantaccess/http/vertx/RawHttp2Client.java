package org.merchantaccess.http.vertx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.merchantaccess.http.certificate.SelfSignedCertificate;

/** A client that sends arbitrary HTTP/2 frames, including malformed ones. */
final class RawHttp2Client implements AutoCloseable {

    static final int DATA = 0x0;
    static final int HEADERS = 0x1;
    static final int RST_STREAM = 0x3;
    static final int SETTINGS = 0x4;
    static final int GOAWAY = 0x7;
    static final int CONTINUATION = 0x9;

    static final int END_STREAM = 0x1;
    static final int END_HEADERS = 0x4;

    private static final int INITIAL_WINDOW_SIZE = 0x4;
    private static final int READ_TIMEOUT_MILLIS = 20_000;

    private final SSLSocket socket;
    private final DataInputStream input;
    private boolean failedToSend;

    /**
     * Connects with the given initial flow-control window.
     *
     * @param window octets of each response that the server may send before a window update
     */
    RawHttp2Client(int port, int window) throws Exception {
        socket = (SSLSocket)
                SelfSignedCertificate.trustingAll().getSocketFactory().createSocket("127.0.0.1", port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        socket.startHandshake();
        input = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        send(
                SETTINGS,
                0,
                0,
                ByteBuffer.allocate(6)
                        .putShort((short) INITIAL_WINDOW_SIZE)
                        .putInt(window)
                        .array());
    }

    /**
     * A frame as received.
     *
     * @param payload one character for each octet
     */
    record Frame(int type, int flags, int stream, String payload) {

        boolean isEnd() {
            return type <= HEADERS && (flags & END_STREAM) != 0;
        }
    }

    /** Sends a frame. If the server has closed the connection meanwhile, {@link #isClosed()} returns true from then on. */
    void send(int type, int flags, int stream, byte... payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) 0)
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload);
        try {
            socket.getOutputStream().write(frame.array());
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            failedToSend = true;
        }
    }

    void get(int stream, String path) throws IOException {
        send(HEADERS, END_STREAM | END_HEADERS, stream, head("GET", path));
    }

    /** Returns the head of a request, with every header as a literal (RFC 7541, section 6.2.2). */
    static byte[] head(String method, String path, String... more) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        header(head, ":method", method);
        header(head, ":scheme", "https");
        header(head, ":authority", "localhost");
        header(head, ":path", path);
        for (int i = 0; i < more.length; i += 2) {
            header(head, more[i], more[i + 1]);
        }
        return head.toByteArray();
    }

    /** Returns an additional header. */
    static byte[] moreHeaders(String name, String value) {
        ByteArrayOutputStream headers = new ByteArrayOutputStream();
        header(headers, name, value);
        return headers.toByteArray();
    }

    private static void header(ByteArrayOutputStream head, String name, String value) {
        head.write(0);
        text(head, name);
        text(head, value);
    }

    private static void text(ByteArrayOutputStream head, String text) {
        int length = text.length();
        if (length < 127) {
            head.write(length);
        } else { // RFC 7541, section 5.1
            head.write(127);
            int rest = length - 127;
            while (rest >= 128) {
                head.write(rest % 128 + 128);
                rest /= 128;
            }
            head.write(rest);
        }
        head.writeBytes(text.getBytes(US_ASCII));
    }

    /** Returns the next frame of this type and skips all others. */
    Frame next(int type) throws IOException {
        Frame frame = next();
        while (frame.type() != type) {
            frame = next();
        }
        return frame;
    }

    Frame next() throws IOException {
        int length = (input.readUnsignedByte() << 16) + input.readUnsignedShort();
        int type = input.readUnsignedByte();
        int flags = input.readUnsignedByte();
        int stream = input.readInt();
        return new Frame(type, flags, stream, new String(input.readNBytes(length), ISO_8859_1));
    }

    /** Returns true if the server closes the connection, after any number of frames. */
    boolean isClosed() throws IOException {
        if (failedToSend) {
            return true;
        }
        try {
            while (true) {
                next();
            }
        } catch (EOFException | SocketException | javax.net.ssl.SSLException closed) {
            return true;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
