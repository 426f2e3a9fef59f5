package org.merchantaccess.persistence.restore;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.persistence.file.HostFault;

/** Why nobody can be witness. */
public sealed interface WitnessFailure {

    /** The machine lets its file be neither read nor made. */
    record Unusable(HostFault fault) implements WitnessFailure {
        public Unusable {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unusable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R unusable(Unusable failure);
    }
}
