package org.merchantaccess.application.port.verification;

import io.vavr.control.Either;

/** Looks through everything at rest for what is not as it was written. Changes nothing, and is called outside of transactions. */
public interface StoreVerifier {

    /** Looks at all of it as it is at one moment, while everything goes on. What is damaged is an answer, not a failure. */
    Either<VerificationFailure, StoreReport> verify();
}
