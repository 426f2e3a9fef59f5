package org.merchantaccess.http.exchange;

import java.util.concurrent.CompletionStage;

/** Answers one kind of request. */
public sealed interface Endpoint {

    /** The endpoint for HEAD where this is the one for GET: does the same, and answers the same without the body. */
    Endpoint withoutBody();

    /** Answers at once and never blocks: may run on an event loop. */
    @FunctionalInterface
    non-sealed interface Immediate extends Endpoint {
        Answer answer(RoutedRequest request);

        @Override
        default Immediate withoutBody() {
            return request -> answer(request).withoutBody();
        }
    }

    /** May block the calling thread for the store, and completes when what it did is in force on every node. */
    @FunctionalInterface
    non-sealed interface Deferred extends Endpoint {
        CompletionStage<Answer> answer(RoutedRequest request);

        @Override
        default Deferred withoutBody() {
            return request -> answer(request).thenApply(Answer::withoutBody);
        }
    }
}
