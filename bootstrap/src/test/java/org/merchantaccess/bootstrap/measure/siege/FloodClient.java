package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.merchantaccess.bootstrap.measure.load.ReceivedResponse;

/** A client of a flood: repeats its login after a 200, and reconnects one second after any other outcome. */
final class FloodClient {

    private static final long RECONNECT_DELAY = Duration.ofSeconds(1).toNanos();
    private static final int MAX_RESPONSE = 4096;

    private final int port;
    private final byte[] request;
    private final ByteBuffer received = ByteBuffer.allocate(MAX_RESPONSE);
    private ResponseStatistics statistics;
    private SocketChannel channel;
    private long sentAt;
    private long reconnectAt;
    private boolean isDisconnected;

    FloodClient(int port, byte[] request, ResponseStatistics statistics, Selector selector) throws IOException {
        this.port = port;
        this.request = request;
        this.statistics = statistics;
        this.channel = connect(selector);
    }

    private SocketChannel connect(Selector selector) throws IOException {
        sentAt = System.nanoTime();
        isDisconnected = false;
        received.clear();
        SocketChannel opened = SocketChannel.open();
        opened.configureBlocking(false);
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.register(selector, SelectionKey.OP_CONNECT, this);
        return opened;
    }

    void recordTo(ResponseStatistics next) {
        statistics = next;
    }

    void reconnectIfDue(Selector selector, long now) throws IOException {
        if (isDisconnected && now - reconnectAt >= 0) {
            channel = connect(selector);
        }
    }

    void handle(SelectionKey key) {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                sendRequest();
            } else {
                receive();
            }
        } catch (IOException failed) {
            disconnect("refused connection");
        }
    }

    private void sendRequest() throws IOException {
        sentAt = System.nanoTime();
        channel.write(ByteBuffer.wrap(request));
    }

    private void receive() throws IOException {
        if (channel.read(received) < 0) {
            disconnect("refused connection");
            return;
        }
        String text = new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
        ReceivedResponse.parse(text).forEach(response -> {
            received.clear();
            if (response.status() == 200) {
                statistics.answered(response.status(), System.nanoTime() - sentAt);
                repeat();
            } else {
                disconnect(Integer.toString(response.status()));
            }
        });
    }

    private void repeat() {
        try {
            sendRequest();
        } catch (IOException ended) {
            disconnect("refused connection");
        }
    }

    private void disconnect(String reason) {
        statistics.add(reason, System.nanoTime() - sentAt);
        close();
        isDisconnected = true;
        reconnectAt = System.nanoTime() + RECONNECT_DELAY;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException ended) {
            statistics.add(ended.toString(), 0);
        }
    }
}
