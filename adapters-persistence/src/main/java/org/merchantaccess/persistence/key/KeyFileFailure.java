package org.merchantaccess.persistence.key;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Why a key file is not used. */
public sealed interface KeyFileFailure {

    /** Others than its owner may read or write it: the key must be held to be known. */
    record OpenToOthers(Path file, Set<PosixFilePermission> permissions) implements KeyFileFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.openToOthers(this);
        }
    }

    /** What is in it is no key of that environment. */
    record NoKey(Path file) implements KeyFileFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKey(this);
        }
    }

    /** It can be neither read nor made. */
    record Unusable(Path file, String reason) implements KeyFileFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unusable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R openToOthers(OpenToOthers failure);

        R noKey(NoKey failure);

        R unusable(Unusable failure);
    }
}
