package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The reason why the tables could not be migrated. They are unchanged. */
public sealed interface MigrationFailure {

    /** A newer version of the program created the tables. */
    record Newer(int version) implements MigrationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newer(this);
        }
    }

    /** The database reported an error. */
    record Broken(DatabaseFault fault) implements MigrationFailure {
        public Broken {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.broken(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R newer(Newer failure);

        R broken(Broken failure);
    }
}
