package org.merchantaccess.http.api.credential;

import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.credential.CredentialMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of operations on App IDs to problem responses. */
public final class CredentialProblems implements CredentialFailure.Cases<Problem> {

    /** Returns the problem response to a refused change of an App ID. */
    public static Problem of(ChangeFailure<CredentialFailure> failure) {
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

    @Override
    public Problem notActive(CredentialFailure.NotActive failure) {
        return Problem.conflict(AppIdJson.APP_ID, CredentialMessages.of(failure));
    }

    @Override
    public Problem nameNotConfirmed(CredentialFailure.NameNotConfirmed failure) {
        return Problem.validation(AppIdJson.CONFIRM, "To confirm, please send the App Name.");
    }

    @Override
    public Problem nothingToUndo(CredentialFailure.NothingToUndo failure) {
        return Problem.conflict(AppIdJson.APP_ID, CredentialMessages.of(failure));
    }

    @Override
    public Problem invalidDescription(CredentialFailure.InvalidDescription failure) {
        return Problem.validation(AppIdJson.DESCRIPTION, CredentialMessages.of(failure));
    }

    @Override
    public Problem invalidOwner(CredentialFailure.InvalidOwner failure) {
        return Problem.validation(AppIdJson.OWNER, CredentialMessages.of(failure));
    }

    @Override
    public Problem keyRefused(CredentialFailure.KeyRefused failure) {
        return failure.reason().match(new KeyProblems());
    }
}
