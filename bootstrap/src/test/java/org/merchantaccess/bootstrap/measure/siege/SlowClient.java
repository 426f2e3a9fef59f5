package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection that is kept open for as long as the server puts up with it, and then opened again. */
final class SlowClient {

    private static final int SMALLEST = 1024;
    private static final int SMALL = 16 * 1024;

    private final int port;
    private final Slowness slowness;
    private final Heard heard;
    private final ByteBuffer ignored = ByteBuffer.allocate(SMALLEST);
    private ByteBuffer toSend = ByteBuffer.allocate(0);
    private SocketChannel channel;
    private long cameAt;

    SlowClient(int port, Slowness slowness, Heard heard) throws IOException {
        this.port = port;
        this.slowness = slowness;
        this.heard = heard;
        this.channel = come();
    }

    private SocketChannel come() throws IOException {
        cameAt = System.nanoTime();
        SocketChannel opened = SocketChannel.open();
        opened.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST);
        opened.setOption(StandardSocketOptions.SO_SNDBUF, SMALL);
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.configureBlocking(false);
        toSend = ByteBuffer.wrap(slowness.begin());
        opened.write(toSend);
        return opened;
    }

    /** Once a second. */
    void goOn() throws IOException {
        if (isStillWelcome()) {
            return;
        }
        heard.add(slowness.ended(), System.nanoTime() - cameAt);
        channel.close();
        channel = come();
    }

    private boolean isStillWelcome() {
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
