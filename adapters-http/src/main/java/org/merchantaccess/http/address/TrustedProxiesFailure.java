package org.merchantaccess.http.address;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Why proxies cannot be trusted as an operator asked. */
public sealed interface TrustedProxiesFailure {

    /** Neither an address nor a CIDR range without host bits. */
    record Malformed(String range) implements TrustedProxiesFailure {
        public Malformed {
            requireNonNull(range, "range");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    /** So many addresses are never one's own proxies: whoever has one of them could claim any address (S49). */
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

    /** One answer for each failure. */
    interface Cases<R> {

        R malformed(Malformed failure);

        R tooWide(TooWide failure);
    }
}
