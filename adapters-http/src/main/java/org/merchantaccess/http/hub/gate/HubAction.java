package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.submission.FormResult;

/**
 * Handles a submitted form.
 *
 * @param <V> the request type
 */
@FunctionalInterface
public interface HubAction<V> {

    /** Carries the action out. The response of the result completes when the change is effective on all nodes. */
    Either<HubProblem, FormResult> act(V request);
}
