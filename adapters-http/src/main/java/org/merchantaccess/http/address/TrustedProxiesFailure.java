package org.merchantaccess.http.address;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Reasons why the configured ranges of trusted proxies are rejected. */
public sealed interface TrustedProxiesFailure {

    /** The range is neither an address nor a CIDR range without host bits. */
    record Malformed(String range) implements TrustedProxiesFailure {
        public Malformed {
            requireNonNull(range, "range");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    /** The range is too wide to contain only the operator's proxies. Any client inside it could claim any address (S49). */
    record TooWide(String range) implements TrustedProxiesFailure {
        public TooWide {
            requireNonNull(range, "range");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooWide(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each kind of failure to a result. */
    interface Cases<R> {

        R malformed(Malformed failure);

        R tooWide(TooWide failure);
    }
}
