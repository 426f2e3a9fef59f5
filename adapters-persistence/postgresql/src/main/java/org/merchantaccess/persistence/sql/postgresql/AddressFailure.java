package org.merchantaccess.persistence.sql.postgresql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** Reasons why a text is not the address of a database. */
public sealed interface AddressFailure {

    /** The text is not of the form {@code jdbc:postgresql://host:port/database?parameters}. */
    record Malformed() implements AddressFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    /**
     * The parameter is not allowed. Allowed are those for TLS and for the name of the application: others could undo settings that this
     * adapter depends on, such as timeouts.
     */
    record ParameterNotAllowed(String name) implements AddressFailure {
        public ParameterNotAllowed {
            requireNonNull(name, "name");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.parameterNotAllowed(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R malformed(Malformed failure);

        R parameterNotAllowed(ParameterNotAllowed failure);
    }
}
