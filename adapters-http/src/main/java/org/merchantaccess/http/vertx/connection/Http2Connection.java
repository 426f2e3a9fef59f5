package org.merchantaccess.http.vertx.connection;

import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.Future;
import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.merchantaccess.http.vertx.limit.ConnectionLimiter;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** An HTTP/2 connection (RFC 9113): each request has its own stream, so a refused one does not affect the others. */
final class Http2Connection extends Connection {

    /** Error code for a request that was not processed and can safely be repeated (RFC 9113, section 8.7). */
    private static final long REFUSED_STREAM = 0x7;

    private final ConnectionLimiter limiter;
    private final Set<Http2RequestLifecycle> open = new LinkedHashSet<>();
    private boolean hasReceivedRequest;
    private boolean isEnding;
    private long idleSince;
    private long lastWritable;

    Http2Connection(HttpConnection connection, ConnectionLimiter limiter, boolean isRefused, long now) {
        super(connection, isRefused);
        this.limiter = limiter;
        this.idleSince = now;
        this.lastWritable = now;
    }

    @Override
    public boolean admits(HttpServerRequest request) {
        boolean isAdmitted = limiter.acquireRequest(open.size());
        if (!isAdmitted) {
            reset(request.streamId(), REFUSED_STREAM);
        }
        return isAdmitted;
    }

    @Override
    void ended() {
        open.forEach(lifecycle -> limiter.releaseRequest());
        open.clear();
    }

    @Override
    public RequestLifecycle lifecycleOf(HttpServerRequest request) {
        hasReceivedRequest = true;
        Http2RequestLifecycle lifecycle = new Http2RequestLifecycle(this, request);
        open.add(lifecycle);
        return lifecycle;
    }

    @Override
    boolean isEnding() {
        return isEnding;
    }

    void ended(Http2RequestLifecycle lifecycle, long now) {
        if (open.remove(lifecycle)) {
            limiter.releaseRequest();
        }
        idleSince = now;
        if (isRefused() && !isEnding) {
            isEnding = true;
            connection().shutdown();
        }
    }

    /** Resets a stream after its response, which Vert.x would keep open. */
    void reset(long stream, long code) {
        context()
                .peek(context -> Option.of(context.pipeline().get(Http2ConnectionHandler.class))
                        .peek(handler -> {
                            Future<Void> unused =
                                    handler.resetStream(context, (int) stream, code, context.newPromise());
                            context.flush();
                        }));
    }

    @Override
    void checkDeadlines(long now, Timeouts timeouts) {
        if (!isStuck()) {
            lastWritable = now;
        }
        if (isOver(timeouts.reading(), lastWritable, now) || isIdleTooLong(now, timeouts)) {
            abort();
        } else {
            List.copyOf(open).forEach(lifecycle -> lifecycle.checkDeadlines(now, timeouts));
        }
    }

    private boolean isIdleTooLong(long now, Timeouts timeouts) {
        return (open.isEmpty() || isEnding) && isOver(forNextRequest(timeouts), idleSince, now);
    }

    private Duration forNextRequest(Timeouts timeouts) {
        if (isEnding) {
            return timeouts.farewell();
        }
        return hasReceivedRequest ? timeouts.nextRequest() : forFirstRequest(timeouts);
    }
}
