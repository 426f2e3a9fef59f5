package org.merchantaccess.http.vertx;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.merchantaccess.http.exchange.Answer;

/** A connection on which one request follows another. After one that was refused nobody knows where the next would begin. */
final class Http1Connection extends Connection implements Turn {

    /** What has to happen next. */
    private enum Awaited {
        FIRST_REQUEST,
        NEXT_REQUEST,
        BODY,
        ANSWER,
        END
    }

    private Awaited awaited = Awaited.FIRST_REQUEST;
    private long awaitedSince;
    private int unreadAnswers;
    private long lastReading;
    private Runnable whenBodyIsLate = this::cut;

    Http1Connection(HttpConnection connection, boolean isTurnedAway, long now) {
        super(connection, isTurnedAway);
        this.awaitedSince = now;
        context().peek(context -> VersionCheck.install(context.pipeline()));
    }

    @Override
    Turn turnOf(HttpServerRequest request) {
        return this;
    }

    @Override
    boolean isEnding() {
        return awaited == Awaited.END;
    }

    @Override
    public void awaitBody(Runnable whenLate, long now) {
        whenBodyIsLate = whenLate;
        await(Awaited.BODY, now);
    }

    @Override
    public void awaitAnswer(long now) {
        await(Awaited.ANSWER, now);
    }

    @Override
    public void answer(long now) {
        await(Awaited.NEXT_REQUEST, now);
    }

    @Override
    public Answer last(Answer answer) {
        return answer.with("Connection", "close");
    }

    @Override
    public void answerLast(long now) {
        await(Awaited.END, now);
    }

    private void await(Awaited next, long now) {
        awaited = next;
        awaitedSince = now;
    }

    @Override
    public void answerSent(long now) {
        if (unreadAnswers == 0) {
            lastReading = now;
        }
        unreadAnswers++;
        if (unreadAnswers > Sizes.UNREAD_ANSWERS) {
            cut();
        }
    }

    @Override
    public void answerRead(long now) {
        unreadAnswers--;
        lastReading = now;
    }

    @Override
    public void end(HttpServerRequest request) {
        if (request.isEnded()) {
            connection().close();
        } else {
            request.endHandler(nothing -> connection().close());
        }
    }

    @Override
    void look(long now, Patience patience) {
        boolean isReadingLate = unreadAnswers > 0 && isOver(patience.reading(), lastReading, now);
        if (isReadingLate || isLate(now, patience)) {
            cut();
        } else if (awaited == Awaited.BODY && isOver(patience.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
        }
    }

    private boolean isLate(long now, Patience patience) {
        return switch (awaited) {
            case FIRST_REQUEST -> isOverdue(forFirstRequest(patience), now);
            case NEXT_REQUEST -> isOverdue(patience.nextRequest(), now);
            case END -> isOverdue(patience.farewell(), now);
            case BODY, ANSWER -> false;
        };
    }

    private boolean isOverdue(Duration time, long now) {
        return isOver(time, awaitedSince, now);
    }
}
