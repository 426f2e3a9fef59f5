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
import org.merchantaccess.bootstrap.measure.load.ReceivedAnswer;

/** One of a crowd: asks, asks again when it is let in, and comes back a second later when it is not. */
final class Caller {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int LONGEST_ANSWER = 4096;

    private final int port;
    private final byte[] request;
    private final ByteBuffer received = ByteBuffer.allocate(LONGEST_ANSWER);
    private Heard heard;
    private SocketChannel channel;
    private long askedAt;
    private long comesBackAt;
    private boolean isAway;

    Caller(int port, byte[] request, Heard heard, Selector selector) throws IOException {
        this.port = port;
        this.request = request;
        this.heard = heard;
        this.channel = come(selector);
    }

    private SocketChannel come(Selector selector) throws IOException {
        askedAt = System.nanoTime();
        isAway = false;
        received.clear();
        SocketChannel opened = SocketChannel.open();
        opened.configureBlocking(false);
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.register(selector, SelectionKey.OP_CONNECT, this);
        return opened;
    }

    void tellFromNow(Heard listener) {
        heard = listener;
    }

    void comeBackIfDue(Selector selector, long now) throws IOException {
        if (isAway && now - comesBackAt >= 0) {
            channel = come(selector);
        }
    }

    void isReady(SelectionKey key) {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                ask();
            } else {
                hear();
            }
        } catch (IOException refused) {
            leave("refused connection");
        }
    }

    private void ask() throws IOException {
        askedAt = System.nanoTime();
        channel.write(ByteBuffer.wrap(request));
    }

    private void hear() throws IOException {
        if (channel.read(received) < 0) {
            leave("refused connection");
            return;
        }
        String text = new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
        ReceivedAnswer.parse(text).forEach(answer -> {
            received.clear();
            if (answer.status() == 200) {
                heard.answered(answer.status(), System.nanoTime() - askedAt);
                askAgain();
            } else {
                leave(Integer.toString(answer.status()));
            }
        });
    }

    private void askAgain() {
        try {
            ask();
        } catch (IOException ended) {
            leave("refused connection");
        }
    }

    private void leave(String why) {
        heard.add(why, System.nanoTime() - askedAt);
        close();
        isAway = true;
        comesBackAt = System.nanoTime() + PAUSE;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException ended) {
            heard.add(ended.toString(), 0);
        }
    }
}
