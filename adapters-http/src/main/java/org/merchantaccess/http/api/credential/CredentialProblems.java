package org.merchantaccess.http.api.credential;

import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.CredentialMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of operations on App IDs to problem responses. */
final class CredentialProblems implements CredentialFailure.Cases<Problem> {

    static Problem of(ChangeFailure<CredentialFailure> failure) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new CredentialProblems())));
    }

    @Override
    public Problem invalidName(CredentialFailure.InvalidName failure) {
        return Problem.validation(AppIdJson.APP_NAME, CredentialMessages.of(failure));
    }

    @Override
    public Problem nameTaken(CredentialFailure.NameTaken failure) {
        return Problem.conflict(AppIdJson.APP_NAME, CredentialMessages.of(failure));
    }

    @Override
    public Problem tooMany(CredentialFailure.TooMany failure) {
        return Problem.conflict(AppIdJson.APP_NAME, CredentialMessages.of(failure));
    }

    @Override
    public Problem tooManyEver(CredentialFailure.TooManyEver failure) {
        return Problem.conflict(AppIdJson.APP_NAME, CredentialMessages.of(failure));
    }

    @Override
    public Problem unknownAppId(CredentialFailure.UnknownAppId failure) {
        return Problem.notFound();
    }

    @Override
    public Problem stillActive(CredentialFailure.StillActive failure) {
        return Problem.conflict(AppIdJson.APP_ID, CredentialMessages.of(failure));
    }

    @Override
    public Problem notConfirmed(CredentialFailure.NotConfirmed failure) {
        return Problem.validation(
                AppIdJson.CONFIRM,
                "Deleting is permanent and cannot be undone. To confirm, please send " + DeleteConfirmation.WORD + ".");
    }

    @Override
    public Problem keyUnreadable(CredentialFailure.KeyUnreadable failure) {
        return Problem.internalServerError();
    }
}
