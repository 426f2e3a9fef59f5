package org.merchantaccess.http.vertx;

import io.vertx.core.http.HttpServerRequest;
import org.merchantaccess.http.exchange.Answer;

/** A request on a stream of its own. What is too late ends the stream, not the connection. */
final class Http2Turn implements Turn {

    private static final long NO_ERROR = 0x0;
    private static final long CANCEL = 0x8;

    private final Http2Connection connection;
    private final HttpServerRequest request;
    private Runnable whenBodyIsLate = () -> {};
    private boolean isBodyAwaited;
    private boolean isReadingAwaited;
    private boolean isEndAwaited;
    private long awaitedSince;

    Http2Turn(Http2Connection connection, HttpServerRequest request) {
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

    /** Without a word about the connection, which HTTP/2 has no header for (RFC 9113, section 8.2.2). */
    @Override
    public Answer last(Answer answer) {
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

    /** Lets who is still sending come to an end by itself: many a client would take a reset for a failure, whatever was answered. */
    @Override
    public void end(HttpServerRequest asking) {
        if (isEndAwaited) {
            asking.endHandler(nothing -> {
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

    void look(long now, Patience patience) {
        if (isBodyAwaited && Connection.isOver(patience.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
        } else if (isReadingAwaited && Connection.isOver(patience.reading(), awaitedSince, now)) {
            cancel(CANCEL, now);
        } else if (isEndAwaited && Connection.isOver(patience.farewell(), awaitedSince, now)) {
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
