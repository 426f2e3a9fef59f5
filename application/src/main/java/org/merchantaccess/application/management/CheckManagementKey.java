package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.management.ManagementKey;

/** Says by whose name a management key acts. */
public interface CheckManagementKey {

    Either<ManagementFailure, Holder> handle(Query query);

    /** The key that was shown. */
    record Query(ManagementKey presented) {
        public Query {
            requireNonNull(presented, "presented");
        }
    }

    /**
     * Who holds the key.
     *
     * @param name the name the key was given, which other keys may have as well
     * @param id identifies the key; names may repeat; no secret
     */
    record Holder(String name, String id) {
        public Holder {
            requireNonNull(name, "name");
            requireNonNull(id, "id");
        }

        /** The only holder of that name. */
        public Holder(String name) {
            this(name, name);
        }
    }
}
