package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.management.ManagementKey;

/** Resolves a management key to its holder. */
@Value.Enclosing
@RequestStyle
public interface CheckManagementKey {

    Either<ManagementFailure, Holder> handle(Query query);

    /** The presented key. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(ManagementKey presented) {
            return ImmutableCheckManagementKey.Query.of(presented);
        }

        public abstract ManagementKey presented();
    }

    /**
     * The holder of a key.
     *
     * @param name the name given to the key; not unique
     * @param id the unique id of the key; not a secret
     */
    record Holder(String name, String id) {
        public Holder {
            requireNonNull(name, "name");
            requireNonNull(id, "id");
        }

        /** Creates a holder whose name is unique and serves as its id. */
        public Holder(String name) {
            this(name, name);
        }
    }
}
