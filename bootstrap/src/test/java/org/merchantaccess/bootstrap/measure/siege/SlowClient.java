package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A slow connection that reconnects whenever the server closes it. */
final class SlowClient {

    private static final int RECEIVE_BUFFER = 1024;
    private static final int SEND_BUFFER = 16 * 1024;

    private final int port;
    private final Slowness slowness;
    private final ResponseStatistics statistics;
    private final ByteBuffer ignored = ByteBuffer.allocate(RECEIVE_BUFFER);
    private ByteBuffer toSend = ByteBuffer.allocate(0);
    private SocketChannel channel;
    private long connectedAt;

    SlowClient(int port, Slowness slowness, ResponseStatistics statistics) throws IOException {
        this.port = port;
        this.slowness = slowness;
        this.statistics = statistics;
        this.channel = connect();
    }

    private SocketChannel connect() throws IOException {
        connectedAt = System.nanoTime();
        SocketChannel opened = SocketChannel.open();
        opened.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        opened.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.configureBlocking(false);
        toSend = ByteBuffer.wrap(slowness.begin());
        opened.write(toSend);
        return opened;
    }

    /** Sends the next part; called once a second. Reconnects if the server closed the connection. */
    void advance() throws IOException {
        if (isOpen()) {
            return;
        }
        statistics.add(slowness.ended(), System.nanoTime() - connectedAt);
        channel.close();
        channel = connect();
    }

    private boolean isOpen() {
        try {
            if (!toSend.hasRemaining()) {
                toSend = ByteBuffer.wrap(slowness.each());
            }
            channel.write(toSend);
            return slowness == Slowness.READING || channel.read(ignored.clear()) == 0;
        } catch (IOException ended) {
            return false;
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
