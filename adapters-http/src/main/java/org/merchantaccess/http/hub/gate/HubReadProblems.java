package org.merchantaccess.http.hub.gate;

import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.http.hub.page.HubProblem;

/** Maps read failures to error pages. */
public final class HubReadProblems implements ReadFailure.Cases<HubProblem> {

    private HubReadProblems() {}

    public static HubProblem of(ReadFailure failure) {
        return failure.match(new HubReadProblems());
    }

    @Override
    public HubProblem unknownMerchant(ReadFailure.UnknownMerchant failure) {
        return HubProblem.NOT_FOUND;
    }

    @Override
    public HubProblem storeUnavailable(ReadFailure.StoreUnavailable failure) {
        return HubProblem.UNAVAILABLE;
    }
}
