package org.merchantaccess.application.handler.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.upkeep.VerifyStore;

final class VerifyStoreHandler implements VerifyStore {

    private final StoreVerifier verifier;

    VerifyStoreHandler(StoreVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Either<VerificationFailure, StoreReport> handle(Query query) {
        return verifier.verify();
    }
}
