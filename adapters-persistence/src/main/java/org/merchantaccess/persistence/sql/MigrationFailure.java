package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Why the tables are not in the form this program knows. They were not touched. */
public sealed interface MigrationFailure {

    /** A newer program made them. */
    record Newer(int version) implements MigrationFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newer(this);
        }
    }

    /** The database does not do what it is told. */
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

    /** One answer for each failure. */
    interface Cases<R> {
        R newer(Newer failure);

        R broken(Broken failure);
    }
}
