package org.merchantaccess.bootstrap.environment;

import org.merchantaccess.persistence.key.KeyFileFailure;

/** Why an environment cannot be opened. */
public sealed interface OpenFailure {

    /** The keys that what is kept is sealed with are not to be had. */
    record NoKeys(KeyFileFailure failure) implements OpenFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKeys(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R noKeys(NoKeys failure);
    }
}
