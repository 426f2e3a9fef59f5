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

/** A connection to a port of this machine, on which one question is asked after another. */
public final class Connection implements AutoCloseable {

    private static final int LONGEST_ANSWER = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST_ANSWER);
    private long askedAt;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    public static Connection to(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new Connection(channel);
    }

    /** Asks one question on a connection of its own, and waits for the answer. */
    static ReceivedAnswer ask(int port, byte[] request) throws IOException {
        try (Connection connection = to(port)) {
            connection.ask(request);
            Option<ReceivedAnswer> answer = Option.none();
            while (answer.isEmpty()) {
                answer = connection.hear();
            }
            return answer.get();
        }
    }

    SocketChannel channel() {
        return channel;
    }

    public void ask(byte[] request) throws IOException {
        askedAt = System.nanoTime();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) { // who waits for an answer before asking again never fills the socket's buffer
            channel.write(bytes);
        }
    }

    /** Nanoseconds since the last question. */
    public long sinceAsked() {
        return System.nanoTime() - askedAt;
    }

    /** The answer to the last question; none while it has not come in whole. */
    public Option<ReceivedAnswer> hear() throws IOException {
        if (channel.read(received) < 0) {
            throw new EOFException("the server ended the connection");
        }
        return ReceivedAnswer.parse(new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1))
                .peek(answer -> received.clear());
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
