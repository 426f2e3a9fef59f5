package org.merchantaccess.http.management.credential;

import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.DeleteConfirmation;
import org.merchantaccess.http.management.kernel.ChangeProblems;
import org.merchantaccess.http.problem.Problem;

/** What somebody is told whom a rule about App IDs refused. */
final class CredentialProblems implements CredentialFailure.Cases<Problem> {

    static Problem of(ChangeFailure<CredentialFailure> failure) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new CredentialProblems())));
    }

    /** The words of R2. */
    @Override
    public Problem invalidName(CredentialFailure.InvalidName failure) {
        return Problem.validation(
                AppIdJson.APP_NAME, "The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).");
    }

    /** The words of R1, which are those of the seed. */
    @Override
    public Problem nameTaken(CredentialFailure.NameTaken failure) {
        return Problem.conflict(AppIdJson.APP_NAME, "The App Name must be unique. Please choose another value.");
    }

    @Override
    public Problem tooMany(CredentialFailure.TooMany failure) {
        return Problem.conflict(
                AppIdJson.APP_NAME,
                "A merchant may have at most " + failure.limit()
                        + " App IDs. Please delete one that is no longer needed.");
    }

    @Override
    public Problem unknownAppId(CredentialFailure.UnknownAppId failure) {
        return Problem.notFound();
    }

    @Override
    public Problem stillActive(CredentialFailure.StillActive failure) {
        return Problem.conflict(
                AppIdJson.APP_ID, "The active App ID cannot be deleted. Please set another App ID to active first.");
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
