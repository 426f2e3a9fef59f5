package org.merchantaccess.application.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.domain.allowlist.AllowlistFailure;

/** Reasons why a range was not checked or must not be on an allowlist. */
public sealed interface RangeFailure {

    /** A rule of the domain refuses the range. */
    record Refused(AllowlistFailure reason) implements RangeFailure {

        public Refused {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** The range was not checked: the instance is closed. */
    record Unavailable(UnavailableReason reason) implements RangeFailure {

        public Unavailable {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unavailable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R refused(Refused failure);

        R unavailable(Unavailable failure);
    }
}
