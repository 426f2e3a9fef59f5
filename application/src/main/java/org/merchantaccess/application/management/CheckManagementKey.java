package org.merchantaccess.application.management;

import io.vavr.control.Either;
import org.merchantaccess.domain.management.ManagementKey;

/** Says by whose name a management key acts. */
public interface CheckManagementKey {

    Either<ManagementFailure, Holder> handle(Query query);

    /** The key that was shown. */
    record Query(ManagementKey presented) {}

    /** The name the key was given. */
    record Holder(String name) {}
}
