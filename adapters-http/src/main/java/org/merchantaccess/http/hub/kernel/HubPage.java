package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.page.Trouble;

/**
 * Shows something. Changes nothing.
 *
 * @param <V> what is known of who looks
 */
@FunctionalInterface
public interface HubPage<V> {

    Either<Trouble, Answer> show(V visit);
}
