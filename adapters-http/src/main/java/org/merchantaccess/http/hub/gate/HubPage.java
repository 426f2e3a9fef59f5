package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.page.HubProblem;

/**
 * Shows a page without side effects.
 *
 * @param <V> the request type
 */
@FunctionalInterface
public interface HubPage<V> {

    Either<HubProblem, Response> show(V request);
}
