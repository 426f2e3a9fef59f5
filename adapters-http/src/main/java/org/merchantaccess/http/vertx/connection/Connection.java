package org.merchantaccess.http.vertx.connection;

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
import org.merchantaccess.http.vertx.limit.ConnectionLimiter;
import org.merchantaccess.http.vertx.limit.SizeLimits;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** An open connection with its peer and its deadlines. Confined to its event loop. */
public abstract class Connection {

    private static final WriteBufferWaterMark UNSENT =
            new WriteBufferWaterMark(SizeLimits.UNSENT / 2, SizeLimits.UNSENT);

    private final HttpConnection connection;
    private final Option<ClientAddress> peer;
    private final boolean isRefused;

    Connection(HttpConnection connection, boolean isRefused) {
        this.connection = connection;
        this.peer = peer(connection.remoteAddress());
        this.isRefused = isRefused;
        context()
                .peek(context -> context.channel()
                        .config()
                        .setWriteBufferWaterMark(UNSENT)
                        .setRecvByteBufAllocator(new AdaptiveRecvByteBufAllocator(256, 1024, SizeLimits.AT_A_TIME)));
    }

    /**
     * Wraps a newly opened connection.
     *
     * @param isRefused true above the limit: its first request receives a 503
     */
    static Connection of(HttpConnection connection, ConnectionLimiter limiter, boolean isRefused, long now) {
        return connection.protocolVersion() == HttpVersion.HTTP_2
                ? new Http2Connection(connection, limiter, isRefused, now)
                : new Http1Connection(connection, isRefused, now);
    }

    private static Option<ClientAddress> peer(SocketAddress address) {
        return Option.of(address.hostAddress()).flatMap(ClientAddress::parse);
    }

    /** Returns the address of the peer; none if unknown. */
    public final Option<ClientAddress> peer() {
        return peer;
    }

    /** Returns true if the connection exceeds the limit. */
    public final boolean isRefused() {
        return isRefused;
    }

    /** Returns true if one more request is accepted; otherwise the client is asked to repeat it. */
    public boolean admits(HttpServerRequest request) {
        return true;
    }

    /** Called when the connection has ended. */
    void ended() {}

    /** Returns the lifecycle of a request that has arrived. */
    public abstract RequestLifecycle lifecycleOf(HttpServerRequest request);

    /** Returns true if no more requests of this connection are processed. */
    abstract boolean isEnding();

    /** Closes the connection, or cancels its requests, if a deadline has passed. */
    abstract void checkDeadlines(long now, Timeouts timeouts);

    /** Returns the deadline of the first request, which is shorter for a refused connection. */
    final Duration forFirstRequest(Timeouts timeouts) {
        return isRefused ? Timeouts.least(timeouts.farewell(), timeouts.firstRequest()) : timeouts.firstRequest();
    }

    static boolean isOver(Duration time, long since, long now) {
        return now - since > time.toNanos();
    }

    final HttpConnection connection() {
        return connection;
    }

    /** Returns true if the send buffer is full. */
    final boolean isStuck() {
        return context().exists(context -> !context.channel().isWritable());
    }

    /** Aborts the connection. A regular close would wait for the client. */
    final void abort() {
        abort(connection);
    }

    static void abort(HttpConnection connection) {
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
