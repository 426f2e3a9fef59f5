package org.merchantaccess.http.vertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Route;

/** Sends the answer to one request: the first it is given, whatever comes after it. Used on the event loop alone. */
final class Reply {

    private final ListenerLoop loop;
    private final Turn turn;
    private final HttpServerRequest request;
    private final String requestId;
    private final long began;
    private @Nullable Route route;
    private boolean isLast;
    private boolean isSent;

    Reply(ListenerLoop loop, Turn turn, HttpServerRequest request, String requestId, long began) {
        this.loop = loop;
        this.turn = turn;
        this.request = request;
        this.requestId = requestId;
        this.began = began;
    }

    /** Says whose answer it will be. */
    void of(Route found) {
        route = found;
    }

    /** Lets the answer be the last one of its connection, since what follows this request cannot be distinguished from its body. */
    void endConnectionAfterwards() {
        isLast = true;
    }

    /**
     * Sends the answer.
     *
     * @throws IllegalArgumentException where it has a status or a header that HTTP does not allow; nothing is sent then
     */
    void send(Answer answer) {
        if (isSent) {
            return;
        }
        if (isLast || loop.isLeaving()) {
            sendLast(answer);
            return;
        }
        Answer sent = asAskedFor(answer);
        prepare(sent);
        turn.answer(loop.now());
        write(sent, () -> {});
    }

    /** Sends the answer and hears no more of this client, who may be still sending: what follows is not to be believed. */
    void sendLast(Answer answer) {
        if (isSent) {
            return;
        }
        Answer sent = asAskedFor(answer);
        prepare(turn.last(sent));
        turn.answerLast(loop.now());
        write(sent, () -> turn.end(request));
    }

    private Answer asAskedFor(Answer answer) {
        return HttpMethod.HEAD.equals(request.method()) ? answer.withoutBody() : answer;
    }

    /** Says no more than that something broke; the log knows what. */
    void sendBroken(Throwable broken, Answer answer) {
        loop.site().watch().broke(requestId, broken);
        request.response().headers().clear();
        send(answer);
    }

    boolean isSent() {
        return isSent;
    }

    private void prepare(Answer answer) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.status());
        loop.headers().put(response.headers(), answer, requestId, loop.date());
    }

    /** A client that asks and does not read is not listened to until it has read: what it was sent before takes memory. */
    private void write(Answer answer, Runnable afterwards) {
        isSent = true;
        tell(answer.status());
        turn.answerSent(loop.now());
        HttpServerResponse response = request.response();
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> end(answer, afterwards));
        } else {
            end(answer, afterwards);
        }
    }

    private void end(Answer answer, Runnable afterwards) {
        HttpServerResponse response = request.response();
        if (response.closed()) { // by a client that no longer wants it
            turn.answerRead(loop.now());
        } else if (!response.ended()) {
            response.end(Buffer.buffer(answer.body())).onComplete(read -> turn.answerRead(loop.now()));
        }
        afterwards.run();
    }

    private void tell(int status) {
        Watch watch = loop.site().watch();
        long nanos = System.nanoTime() - began;
        if (route == null) {
            watch.answeredWithoutRoute(status, nanos);
        } else {
            watch.answered(route, status, nanos);
        }
    }
}
