package org.merchantaccess.application.key.rotation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use case of software that replaces its own key. */
public record RotationUseCases(RotateOwnKey rotateOwn) {
    public RotationUseCases {
        requireNonNull(rotateOwn, "rotateOwn");
    }
}
