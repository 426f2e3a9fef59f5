package org.merchantaccess.application.oauth;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.outcome.UnavailableReason;

/** Reasons why a question about a token was not answered. */
public sealed interface IntrospectionFailure {

    /** The key is not that of a resource server, or belongs to another one. */
    record UnknownResourceServer() implements IntrospectionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownResourceServer(this);
        }
    }

    /** This node has not reached the store for so long that it may have missed a change. */
    record Stale() implements IntrospectionFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /** The instance is closed, or a required port did not answer. */
    record Unavailable(UnavailableReason reason) implements IntrospectionFailure {
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
        R unknownResourceServer(UnknownResourceServer failure);

        R stale(Stale failure);

        R unavailable(Unavailable failure);
    }
}
