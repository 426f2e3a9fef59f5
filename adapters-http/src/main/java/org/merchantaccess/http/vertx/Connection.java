package org.merchantaccess.http.vertx;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.Future;
import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** One connection: who is at its other end, and what it is waited for. Used on its event loop alone. */
abstract class Connection {

    private static final WriteBufferWaterMark UNSENT = new WriteBufferWaterMark(Sizes.UNSENT / 2, Sizes.UNSENT);

    private final HttpConnection connection;
    private final Option<ClientAddress> peer;
    private final boolean isTurnedAway;

    Connection(HttpConnection connection, boolean isTurnedAway) {
        this.connection = connection;
        this.peer = peer(connection.remoteAddress());
        this.isTurnedAway = isTurnedAway;
        context()
                .peek(context -> context.channel()
                        .config()
                        .setWriteBufferWaterMark(UNSENT)
                        .setRecvByteBufAllocator(new AdaptiveRecvByteBufAllocator(256, 1024, Sizes.AT_A_TIME)));
    }

    /**
     * One that was just opened.
     *
     * @param isTurnedAway whether there is no room for it, which its first request is told
     */
    static Connection of(HttpConnection connection, Crowd crowd, boolean isTurnedAway, long now) {
        return connection.protocolVersion() == HttpVersion.HTTP_2
                ? new Http2Connection(connection, crowd, isTurnedAway, now)
                : new Http1Connection(connection, isTurnedAway, now);
    }

    private static Option<ClientAddress> peer(SocketAddress address) {
        return Option.of(address.hostAddress()).flatMap(ClientAddress::parse);
    }

    final Option<ClientAddress> peer() {
        return peer;
    }

    final boolean isTurnedAway() {
        return isTurnedAway;
    }

    /** Whether there is room for one more request; if not, whoever made it is told to make it again. */
    boolean admits(HttpServerRequest request) {
        return true;
    }

    /** It has ended, whoever ended it. */
    void ended() {}

    /** A request has come. */
    abstract Turn turnOf(HttpServerRequest request);

    /** Whether no request of this connection is to be answered any more. */
    abstract boolean isEnding();

    /** Ends the connection, or the requests it is in the middle of, if the client has taken too long. */
    abstract void look(long now, Patience patience);

    /** How long the first request is waited for: whoever is turned away need not think long. */
    final Duration forFirstRequest(Patience patience) {
        return isTurnedAway ? Patience.least(patience.farewell(), patience.firstRequest()) : patience.firstRequest();
    }

    static boolean isOver(Duration time, long since, long now) {
        return now - since > time.toNanos();
    }

    final HttpConnection connection() {
        return connection;
    }

    /** Whether more waits to be sent than the client takes. */
    final boolean isStuck() {
        return context().exists(context -> !context.channel().isWritable());
    }

    /** Ends the connection now: to close it would be to wait for the client once more. */
    final void cut() {
        cut(connection);
    }

    static void cut(HttpConnection connection) {
        context(connection).peek(context -> {
            Future<Void> unused = context.close();
        });
    }

    final Option<ChannelHandlerContext> context() {
        return context(connection);
    }

    private static Option<ChannelHandlerContext> context(HttpConnection connection) {
        return connection instanceof ConnectionBase base ? Option.some(base.channelHandlerContext()) : Option.none();
    }
}
