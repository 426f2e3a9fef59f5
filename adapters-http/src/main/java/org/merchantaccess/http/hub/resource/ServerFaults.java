package org.merchantaccess.http.hub.resource;

import io.vavr.control.Either;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.message.resource.ResourceServerMessages;

/** Maps failures of changes to the message of the name field, or to the error page if trying again is of no use. */
final class ServerFaults implements ResourceServerFailure.Cases<Either<HubProblem, String>> {

    static Either<HubProblem, String> of(ResourceServerFailure failure) {
        return failure.match(new ServerFaults());
    }

    @Override
    public Either<HubProblem, String> invalidName(ResourceServerFailure.InvalidName failure) {
        return Either.right(ResourceServerMessages.of(failure));
    }

    @Override
    public Either<HubProblem, String> tooMany(ResourceServerFailure.TooMany failure) {
        return Either.right(ResourceServerMessages.of(failure));
    }

    @Override
    public Either<HubProblem, String> unknown(ResourceServerFailure.Unknown failure) {
        return Either.left(HubProblem.NOT_FOUND);
    }

    @Override
    public Either<HubProblem, String> storeUnavailable(ResourceServerFailure.StoreUnavailable failure) {
        return Either.left(HubProblem.of(failure.reason()));
    }
}
