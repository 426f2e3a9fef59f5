package org.merchantaccess.persistence.restore;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** Why nobody can be witness. */
public sealed interface WitnessFailure {

    /** Its file can be neither read nor made. */
    record Unusable(Path file, String reason) implements WitnessFailure {
        public Unusable {
            requireNonNull(file, "file");
            requireNonNull(reason, "reason");
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
