package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.application.port.verification.StoreReport;
import org.merchantaccess.application.port.verification.VerificationFailure;

/**
 * Verifies everything at rest while logins, calls and changes go on: pages and indexes, values, sealed copies of app keys against their
 * verifiers, signing keys, and the seals of all audit entries.
 */
public interface VerifyStore {

    Either<VerificationFailure, StoreReport> handle(Query query);

    /** There is nothing to choose. */
    record Query() {}
}
