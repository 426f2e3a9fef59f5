package org.merchantaccess.http.api.credential;

import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.http.message.credential.KeyMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of changes of app keys to problem responses. */
final class KeyProblems implements KeyFailure.Cases<Problem> {

    @Override
    public Problem stillRetiring(KeyFailure.StillRetiring failure) {
        return Problem.conflict(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem nothingRetiring(KeyFailure.NothingRetiring failure) {
        return Problem.conflict(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem unknownKey(KeyFailure.UnknownKey failure) {
        return Problem.notFound(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem alreadyEnded(KeyFailure.AlreadyEnded failure) {
        return Problem.notFound(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem noCurrentKey(KeyFailure.NoCurrentKey failure) {
        return Problem.notFound(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem endNotConfirmed(KeyFailure.EndNotConfirmed failure) {
        return Problem.validation(AppIdJson.CONFIRM, KeyMessages.of(failure));
    }

    @Override
    public Problem notSecret(KeyFailure.NotSecret failure) {
        return Problem.conflict(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem knownPublicKey(KeyFailure.KnownPublicKey failure) {
        return Problem.conflict(AppIdJson.KEY, KeyMessages.of(failure));
    }

    @Override
    public Problem invalidGrace(KeyFailure.InvalidGrace failure) {
        return Problem.validation(AppIdJson.GRACE, KeyMessages.of(failure));
    }

    @Override
    public Problem invalidExpiry(KeyFailure.InvalidExpiry failure) {
        return Problem.validation(AppIdJson.EXPIRES_AT, KeyMessages.of(failure));
    }
}
