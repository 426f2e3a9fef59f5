package org.merchantaccess.http.api.resource;

import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.resource.ResourceServerMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of changes of resource servers to problem responses. */
final class ResourceServerProblems implements ResourceServerFailure.Cases<Problem> {

    static Problem of(ResourceServerFailure failure) {
        return failure.match(new ResourceServerProblems());
    }

    @Override
    public Problem invalidName(ResourceServerFailure.InvalidName failure) {
        return Problem.validation(ResourceServerJson.NAME, ResourceServerMessages.of(failure));
    }

    @Override
    public Problem tooMany(ResourceServerFailure.TooMany failure) {
        return Problem.conflict(ResourceServerJson.NAME, ResourceServerMessages.of(failure));
    }

    @Override
    public Problem unknown(ResourceServerFailure.Unknown failure) {
        return Problem.notFound();
    }

    @Override
    public Problem storeUnavailable(ResourceServerFailure.StoreUnavailable failure) {
        return ChangeProblems.unavailable(failure.reason());
    }
}
