package org.merchantaccess.http.vertx.connection;

import io.vertx.core.http.HttpServerRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** The lifecycle of an HTTP/2 request. A missed deadline ends the stream, not the connection. */
final class Http2RequestLifecycle implements RequestLifecycle {

    private static final long NO_ERROR = 0x0;
    private static final long CANCEL = 0x8;

    private final Http2Connection connection;
    private final HttpServerRequest request;
    private Runnable whenBodyIsLate = () -> {};
    private boolean isBodyAwaited;
    private boolean isReadingAwaited;
    private boolean isEndAwaited;
    private long awaitedSince;

    Http2RequestLifecycle(Http2Connection connection, HttpServerRequest request) {
        this.connection = connection;
        this.request = request;
    }

    @Override
    public void awaitBody(Runnable whenLate, long now) {
        whenBodyIsLate = whenLate;
        isBodyAwaited = true;
        awaitedSince = now;
    }

    @Override
    public void awaitAnswer(long now) {
        isBodyAwaited = false;
    }

    @Override
    public void answer(long now) {
        isBodyAwaited = false;
    }

    /** Returns the response unchanged: HTTP/2 has no header about the connection (RFC 9113, section 8.2.2). */
    @Override
    public Response last(Response answer) {
        return answer;
    }

    @Override
    public void answerLast(long now) {
        isBodyAwaited = false;
        isEndAwaited = !request.isEnded();
    }

    @Override
    public void answerSent(long now) {
        isReadingAwaited = true;
        awaitedSince = now;
    }

    @Override
    public void answerRead(long now) {
        isReadingAwaited = false;
        endIfDone(now);
    }

    /** Waits for a client that is still sending: many clients treat a reset as a failure, whatever the response was. */
    @Override
    public void end(HttpServerRequest unfinished) {
        if (isEndAwaited) {
            unfinished.endHandler(nothing -> {
                isEndAwaited = false;
                endIfDone(awaitedSince);
            });
        }
    }

    private void endIfDone(long now) {
        if (!isReadingAwaited && !isEndAwaited) {
            connection.ended(this, now);
        }
    }

    void checkDeadlines(long now, Timeouts timeouts) {
        if (isBodyAwaited && Connection.isOver(timeouts.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
        } else if (isReadingAwaited && Connection.isOver(timeouts.reading(), awaitedSince, now)) {
            cancel(CANCEL, now);
        } else if (isEndAwaited && Connection.isOver(timeouts.farewell(), awaitedSince, now)) {
            cancel(NO_ERROR, now); // RFC 9113, section 8.1
        }
    }

    private void cancel(long code, long now) {
        isReadingAwaited = false;
        isEndAwaited = false;
        connection.reset(request.streamId(), code);
        connection.ended(this, now);
    }
}
