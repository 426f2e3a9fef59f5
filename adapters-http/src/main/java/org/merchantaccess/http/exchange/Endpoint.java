package org.merchantaccess.http.exchange;

import java.util.concurrent.CompletionStage;

/** Answers one kind of request. */
public sealed interface Endpoint {

    /** Answers at once and never blocks: may run on an event loop. */
    @FunctionalInterface
    non-sealed interface Immediate extends Endpoint {
        Answer answer(RoutedRequest request);
    }

    /** May block the calling thread for the store, and completes when what it did is in force on every node. */
    @FunctionalInterface
    non-sealed interface Deferred extends Endpoint {
        CompletionStage<Answer> answer(RoutedRequest request);
    }
}
