package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;

/**
 * Verifies all stored data while logins, calls and changes continue: pages and indexes, values, sealed app keys against their verifiers,
 * signing keys, and the seals of all audit entries.
 */
public interface VerifyStore {

    Either<VerificationFailure, StoreReport> handle(Query query);

    /** A query without parameters. */
    record Query() {}
}
