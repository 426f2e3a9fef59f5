package org.merchantaccess.application.people.password;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantaccess.application.people.outcome.ProofFailure;

/** Converts a failed proof of identity into the failure of a use case. */
public record ProofRefusals<F>(
        Supplier<F> wrong, Function<Duration, F> tooSoon, Supplier<F> busy, Supplier<F> storeUnavailable)
        implements ProofFailure.Cases<F> {

    public ProofRefusals {
        requireNonNull(wrong, "wrong");
        requireNonNull(tooSoon, "tooSoon");
        requireNonNull(busy, "busy");
        requireNonNull(storeUnavailable, "storeUnavailable");
    }

    @Override
    public F wrong(ProofFailure.Wrong failure) {
        return wrong.get();
    }

    @Override
    public F tooSoon(ProofFailure.TooSoon failure) {
        return tooSoon.apply(failure.retryAfter());
    }

    @Override
    public F busy(ProofFailure.Busy failure) {
        return busy.get();
    }

    @Override
    public F storeUnavailable(ProofFailure.StoreUnavailable failure) {
        return storeUnavailable.get();
    }
}
