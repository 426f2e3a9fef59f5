package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.page.Trouble;

/**
 * Does what a form was sent for.
 *
 * @param <V> what is known of who sent it
 */
@FunctionalInterface
public interface HubAction<V> {

    /** Completes when it is in force on every node. */
    Either<Trouble, CompletionStage<Answer>> act(V visit);
}
