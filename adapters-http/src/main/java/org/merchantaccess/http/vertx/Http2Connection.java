package org.merchantaccess.http.vertx;

import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.Future;
import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A connection with many requests at a time, each on a stream of its own (RFC 9113): one that is refused leaves the others alone. */
final class Http2Connection extends Connection {

    /** RFC 9113, section 8.7: nothing was done, and it is safe to ask again. */
    private static final long REFUSED_STREAM = 0x7;

    private final Crowd crowd;
    private final Set<Http2Turn> open = new LinkedHashSet<>();
    private boolean hasAsked;
    private boolean isEnding;
    private long idleSince;
    private long lastWritable;

    Http2Connection(HttpConnection connection, Crowd crowd, boolean isTurnedAway, long now) {
        super(connection, isTurnedAway);
        this.crowd = crowd;
        this.idleSince = now;
        this.lastWritable = now;
    }

    @Override
    boolean admits(HttpServerRequest request) {
        boolean isRoom = crowd.enterRequest(open.size());
        if (!isRoom) {
            reset(request.streamId(), REFUSED_STREAM);
        }
        return isRoom;
    }

    @Override
    void ended() {
        open.forEach(turn -> crowd.leaveRequest());
        open.clear();
    }

    @Override
    Turn turnOf(HttpServerRequest request) {
        hasAsked = true;
        Http2Turn turn = new Http2Turn(this, request);
        open.add(turn);
        return turn;
    }

    @Override
    boolean isEnding() {
        return isEnding;
    }

    void ended(Http2Turn turn, long now) {
        if (open.remove(turn)) {
            crowd.leaveRequest();
        }
        idleSince = now;
        if (isTurnedAway() && !isEnding) {
            isEnding = true;
            connection().shutdown();
        }
    }

    /** Ends a stream whose answer was written: Vert.x would let it be. */
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
    void look(long now, Patience patience) {
        if (!isStuck()) {
            lastWritable = now;
        }
        if (isOver(patience.reading(), lastWritable, now) || isIdleTooLong(now, patience)) {
            cut();
        } else {
            List.copyOf(open).forEach(turn -> turn.look(now, patience));
        }
    }

    private boolean isIdleTooLong(long now, Patience patience) {
        return (open.isEmpty() || isEnding) && isOver(forNextRequest(patience), idleSince, now);
    }

    private Duration forNextRequest(Patience patience) {
        if (isEnding) {
            return patience.farewell();
        }
        return hasAsked ? patience.nextRequest() : forFirstRequest(patience);
    }
}
