package org.merchantaccess.application.port.verification;

import io.vavr.control.Either;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;

/** Verifies all stored data for damage and manipulation. Read-only; called outside of transactions. */
public interface StoreVerifier {

    /** Verifies the store as of one moment, while it is in use. Damage is part of the report, not a failure. */
    Either<VerificationFailure, StoreReport> verify();
}
