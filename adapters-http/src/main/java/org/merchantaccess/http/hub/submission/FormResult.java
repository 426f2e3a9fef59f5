package org.merchantaccess.http.hub.submission;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.merchantaccess.http.exchange.Response;

/** Result of a submitted form. Determines the response if the same form is submitted again. */
public sealed interface FormResult {

    /** Returns the response. It completes when the change is effective on all nodes. */
    CompletionStage<Response> response();

    /** Returns the same result with another response. */
    FormResult map(UnaryOperator<Response> change);

    /** Returns the result of a form that changed nothing, such as one with invalid input. */
    static FormResult unchanged(Response page) {
        return new Unchanged(page);
    }

    /** Returns the result of a change that is effective. */
    static FormResult done(Response response) {
        return new Done(CompletableFuture.completedFuture(response));
    }

    /** Nothing was changed. The same form is handled again. */
    record Unchanged(Response page) implements FormResult {

        @Override
        public CompletionStage<Response> response() {
            return CompletableFuture.completedFuture(page);
        }

        @Override
        public FormResult map(UnaryOperator<Response> change) {
            return new Unchanged(change.apply(page));
        }
    }

    /** A change was made. The same form gets the same response. */
    record Done(CompletionStage<Response> response) implements FormResult {

        @Override
        public FormResult map(UnaryOperator<Response> change) {
            return new Done(response.thenApply(change));
        }
    }

    /**
     * An action whose response shows a secret. The same form gets the same response for as long as a page may show the secret.
     *
     * @param later the response afterwards; none to handle the form again
     */
    record Secret(Response page, Option<Response> later) implements FormResult {

        @Override
        public CompletionStage<Response> response() {
            return CompletableFuture.completedFuture(page);
        }

        @Override
        public FormResult map(UnaryOperator<Response> change) {
            return new Secret(change.apply(page), later.map(change));
        }
    }
}
