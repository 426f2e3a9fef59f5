package org.merchantaccess.application.management;

import io.vavr.control.Either;
import org.merchantaccess.domain.management.ManagementKey;

/** Says by whose name a management key acts. */
public interface CheckManagementKey {

    Either<ManagementFailure, Holder> handle(Query query);

    /** The key that was shown. */
    record Query(ManagementKey presented) {}

    /**
     * Who holds the key.
     *
     * @param name the name the key was given, which other keys may have as well
     * @param id tells keys of the same name apart; no secret
     */
    record Holder(String name, String id) {

        /** The only holder of that name. */
        public Holder(String name) {
            this(name, name);
        }
    }
}
