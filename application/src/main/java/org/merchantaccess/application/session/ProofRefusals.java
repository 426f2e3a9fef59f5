package org.merchantaccess.application.session;

import org.merchantaccess.application.account.ProofFailure;

/** What a password that did not prove anything means here. */
final class ProofRefusals implements ProofFailure.Cases<SessionFailure> {

    private ProofRefusals() {}

    static SessionFailure of(ProofFailure failure) {
        return failure.match(new ProofRefusals());
    }

    @Override
    public SessionFailure wrong(ProofFailure.Wrong failure) {
        return new SessionFailure.WrongCredentials();
    }

    @Override
    public SessionFailure tooSoon(ProofFailure.TooSoon failure) {
        return new SessionFailure.TooSoon(failure.retryAfter());
    }

    @Override
    public SessionFailure busy(ProofFailure.Busy failure) {
        return new SessionFailure.Busy();
    }

    @Override
    public SessionFailure storeUnavailable(ProofFailure.StoreUnavailable failure) {
        return new SessionFailure.StoreUnavailable();
    }
}
