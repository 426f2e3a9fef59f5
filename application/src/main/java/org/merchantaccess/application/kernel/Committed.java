package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A change that is committed and cannot be lost any more.
 *
 * @param result what came of it
 * @param inForce completes, always normally, when no node goes by the former state any more: at the latest the longest staleness
 *     and half a second after the commit. It may complete on a thread that must not be blocked.
 */
public record Committed<T>(T result, CompletionStage<Void> inForce) {
    public Committed {
        requireNonNull(result, "result");
        requireNonNull(inForce, "inForce");
    }

    /** The same change, seen otherwise. */
    public <R> Committed<R> map(Function<T, R> view) {
        return new Committed<>(view.apply(result), inForce);
    }
}
