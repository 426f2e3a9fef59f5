package org.merchantaccess.http.exchange;

import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;

/** Handles one kind of request. */
public sealed interface Endpoint {

    /** Returns the HEAD variant of this GET endpoint: it does the same and responds without the body. */
    Endpoint withoutBody();

    /** An endpoint that responds immediately and never blocks: it may run on an event loop. */
    @FunctionalInterface
    non-sealed interface Immediate extends Endpoint {
        Response answer(RoutedRequest request);

        @Override
        default Immediate withoutBody() {
            return request -> answer(request).withoutBody();
        }
    }

    /** An endpoint that may block the calling thread for the store. It completes when its effect is effective on all nodes. */
    @FunctionalInterface
    non-sealed interface Deferred extends Endpoint {
        CompletionStage<Response> answer(RoutedRequest request);

        /**
         * Returns the response if this request needs no store; otherwise none, without any effect, and {@link #answer} must be called. Never
         * blocks: it may run on an event loop. Calling it is optional.
         */
        default Option<Response> answerWithoutStore(RoutedRequest request) {
            return Option.none();
        }

        @Override
        default Deferred withoutBody() {
            return request -> answer(request).thenApply(Response::withoutBody);
        }
    }
}
