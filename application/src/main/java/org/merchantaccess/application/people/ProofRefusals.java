package org.merchantaccess.application.people;

import org.merchantaccess.application.account.ProofFailure;

/** What a password that did not prove anything means here. */
final class ProofRefusals implements ProofFailure.Cases<PeopleFailure> {

    private ProofRefusals() {}

    static PeopleFailure of(ProofFailure failure) {
        return failure.match(new ProofRefusals());
    }

    @Override
    public PeopleFailure wrong(ProofFailure.Wrong failure) {
        return new PeopleFailure.WrongPassword();
    }

    @Override
    public PeopleFailure tooSoon(ProofFailure.TooSoon failure) {
        return new PeopleFailure.TooSoon(failure.retryAfter());
    }

    @Override
    public PeopleFailure busy(ProofFailure.Busy failure) {
        return new PeopleFailure.Busy();
    }

    @Override
    public PeopleFailure storeUnavailable(ProofFailure.StoreUnavailable failure) {
        return new PeopleFailure.StoreUnavailable();
    }
}
