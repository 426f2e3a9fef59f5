package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.wiring.RequestStyle;

/**
 * Verifies all stored data while logins, calls and changes continue: pages and indexes, values, sealed app keys against their verifiers,
 * signing keys, and the seals of all audit entries.
 */
@Value.Enclosing
@RequestStyle
public interface VerifyStore {

    Either<VerificationFailure, StoreReport> handle(Query query);

    /** A query without parameters. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of() {
            return ImmutableVerifyStore.Query.of();
        }
    }
}
