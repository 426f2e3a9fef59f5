package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection to a local port that sends one request after another. */
public final class Connection implements AutoCloseable {

    private static final int MAX_RESPONSE = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(MAX_RESPONSE);
    private long sentAt;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    public static Connection to(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new Connection(channel);
    }

    /** Sends one request on a new connection and waits for the response. */
    public static ReceivedResponse exchange(int port, byte[] request) throws IOException {
        try (Connection connection = to(port)) {
            connection.send(request);
            return connection.await();
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends a request; the previous one must be answered. */
    public void send(byte[] request) throws IOException {
        sentAt = System.nanoTime();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) { // a single request never fills the socket's buffer
            channel.write(bytes);
        }
    }

    /** Returns the nanoseconds since the last request was sent. */
    public long sinceSent() {
        return System.nanoTime() - sentAt;
    }

    /** Reads what has arrived; returns the response once it is complete. */
    public Option<ReceivedResponse> poll() throws IOException {
        if (channel.read(received) < 0) {
            throw new EOFException("the server ended the connection");
        }
        return ReceivedResponse.parse(new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1))
                .peek(response -> received.clear());
    }

    /** Waits for the response to the last request. */
    public ReceivedResponse await() throws IOException {
        Option<ReceivedResponse> response = Option.none();
        while (response.isEmpty()) {
            response = poll();
        }
        return response.get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
