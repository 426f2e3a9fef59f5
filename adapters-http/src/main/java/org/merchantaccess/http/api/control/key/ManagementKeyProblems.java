package org.merchantaccess.http.api.control.key;

import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.ManagementKeyMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of operations on management keys to problem responses. */
final class ManagementKeyProblems implements ManagementFailure.Cases<Problem> {

    static Problem of(ManagementFailure failure) {
        return failure.match(new ManagementKeyProblems());
    }

    @Override
    public Problem unknownKey(ManagementFailure.UnknownKey failure) {
        return Problem.notFound();
    }

    @Override
    public Problem tooMany(ManagementFailure.TooMany failure) {
        return Problem.conflict(ManagementKeyJson.NAME, ManagementKeyMessages.of(failure));
    }

    @Override
    public Problem storeUnavailable(ManagementFailure.StoreUnavailable failure) {
        return ChangeProblems.unavailable(failure.reason());
    }
}
