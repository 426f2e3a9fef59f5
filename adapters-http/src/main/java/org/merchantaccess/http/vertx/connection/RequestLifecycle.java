package org.merchantaccess.http.vertx.connection;

import io.vertx.core.http.HttpServerRequest;
import org.merchantaccess.http.exchange.Response;

/**
 * The phases of one request until the client has read its response, each with its deadline. Confined to the event loop of the connection.
 */
public interface RequestLifecycle {

    /**
     * Waits for the body.
     *
     * @param whenLate runs when the body is late
     */
    void awaitBody(Runnable whenLate, long now);

    /** Waits for the endpoint, without deadline. */
    void awaitAnswer(long now);

    /** Called before the response is sent; the client may then send the next request. */
    void answer(long now);

    /** Returns the last response of a connection, marked as such. */
    Response last(Response answer);

    /** Called before the last response is sent; further input is ignored. */
    void answerLast(long now);

    /** Called when the response has been sent. */
    void answerSent(long now);

    /** Called when the client has read the response. */
    void answerRead(long now);

    /** Ends the connection or stream after the last response. */
    void end(HttpServerRequest request);
}
