package org.merchantaccess.http.vertx;

import io.vertx.core.http.HttpServerRequest;
import org.merchantaccess.http.exchange.Answer;

/** One request of a connection: what is waited for until its answer has been read. Used on the event loop of the connection alone. */
interface Turn {

    /**
     * Waits for the body.
     *
     * @param whenLate what happens to a client that takes too long
     */
    void awaitBody(Runnable whenLate, long now);

    /** Waits for the endpoint, as long as it takes. */
    void awaitAnswer(long now);

    /** The answer is about to be sent, and the client may ask for more. */
    void answer(long now);

    /** What an answer says that is the last one. */
    Answer last(Answer answer);

    /** That answer is about to be sent, and nothing more that comes is to be believed. */
    void answerLast(long now);

    void answerSent(long now);

    void answerRead(long now);

    /** Ends what cannot go on after the last answer, once that has been read. */
    void end(HttpServerRequest request);
}
