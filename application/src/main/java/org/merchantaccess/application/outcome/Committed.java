package org.merchantaccess.application.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A committed, durable change.
 *
 * @param result the result of the change
 * @param effective completes when the change is effective on all nodes, and never exceptionally. This takes at most the maximum staleness
 *     of the settings plus half a second, counted from the commit. It may complete on a thread that must not be blocked.
 */
public record Committed<T>(T result, CompletionStage<Void> effective) {
    public Committed {
        requireNonNull(result, "result");
        requireNonNull(effective, "effective");
    }

    /** Returns the same change with a mapped result. */
    public <R> Committed<R> map(Function<T, R> mapping) {
        return new Committed<>(mapping.apply(result), effective);
    }
}
