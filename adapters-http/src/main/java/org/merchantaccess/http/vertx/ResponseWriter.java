package org.merchantaccess.http.vertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.vertx.connection.RequestLifecycle;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/** Sends the response to one request. Only the first response is sent. Confined to the event loop. */
final class ResponseWriter {

    private final ListenerLoop loop;
    private final RequestLifecycle lifecycle;
    private final HttpServerRequest request;
    private final String requestId;
    private final long startNanos;
    private @Nullable Route route;
    private boolean isLast;
    private boolean isSent;

    ResponseWriter(
            ListenerLoop loop,
            RequestLifecycle lifecycle,
            HttpServerRequest request,
            String requestId,
            long startNanos) {
        this.loop = loop;
        this.lifecycle = lifecycle;
        this.request = request;
        this.requestId = requestId;
        this.startNanos = startNanos;
    }

    /** Sets the route of the response, for metrics. */
    void of(Route found) {
        route = found;
    }

    /** Closes the connection after the response, since the next request cannot be distinguished from the unread body of this one. */
    void endConnectionAfterwards() {
        isLast = true;
    }

    /**
     * Sends the response.
     *
     * @throws IllegalArgumentException if HTTP does not allow its status or one of its headers; in this case nothing is sent
     */
    void send(Response answer) {
        if (isSent) {
            return;
        }
        if (isLast || loop.isLeaving()) {
            sendLast(answer);
            return;
        }
        Response sent = withoutBodyForHead(answer);
        prepare(sent);
        lifecycle.answer(loop.now());
        write(sent, () -> {});
    }

    /** Sends the response and ignores further input of this client, which may still be sending and cannot be trusted. */
    void sendLast(Response answer) {
        if (isSent) {
            return;
        }
        Response sent = withoutBodyForHead(answer);
        prepare(lifecycle.last(sent));
        lifecycle.answerLast(loop.now());
        write(sent, () -> lifecycle.end(request));
    }

    private Response withoutBodyForHead(Response answer) {
        return HttpMethod.HEAD.equals(request.method()) ? answer.withoutBody() : answer;
    }

    /** Sends an error without details; the log contains the cause. */
    void sendBroken(Throwable broken, Response answer) {
        loop.listenerConfig().metrics().broke(requestId, broken);
        request.response().headers().clear();
        send(answer);
    }

    boolean isSent() {
        return isSent;
    }

    private void prepare(Response answer) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.status());
        loop.headers().put(response.headers(), answer, requestId, loop.date());
    }

    /** Stops reading requests until the client has read its responses: unread responses occupy memory. */
    private void write(Response answer, Runnable afterwards) {
        isSent = true;
        recordMetrics(answer.status());
        lifecycle.answerSent(loop.now());
        HttpServerResponse response = request.response();
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> end(answer, afterwards));
        } else {
            end(answer, afterwards);
        }
    }

    private void end(Response answer, Runnable afterwards) {
        HttpServerResponse response = request.response();
        if (response.closed()) { // by the client
            lifecycle.answerRead(loop.now());
        } else if (!response.ended()) {
            response.end(Buffer.buffer(answer.body())).onComplete(read -> lifecycle.answerRead(loop.now()));
        }
        afterwards.run();
    }

    private void recordMetrics(int status) {
        ListenerMetrics metrics = loop.listenerConfig().metrics();
        long nanos = System.nanoTime() - startNanos;
        if (route == null) {
            metrics.answeredWithoutRoute(status, nanos);
        } else {
            metrics.answered(route, status, nanos);
        }
    }
}
