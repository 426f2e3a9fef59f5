package org.merchantaccess.http.api.control.people;

import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.PeopleMessages;
import org.merchantaccess.http.problem.Problem;

/**
 * Maps failures of operations on people to problem responses. The operations of this package verify no password and redeem no link; those
 * failures are mapped because every case must be.
 */
final class PeopleProblems implements PeopleFailure.Cases<Problem> {

    static Problem of(PeopleFailure failure) {
        return failure.match(new PeopleProblems());
    }

    @Override
    public Problem notAllowed(PeopleFailure.NotAllowed failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notSignedIn(PeopleFailure.NotSignedIn failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notFresh(PeopleFailure.NotFresh failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem invalidEmail(PeopleFailure.InvalidEmail failure) {
        return Problem.validation(PeopleJson.EMAIL, "The email must be a plain address, such as mia@example.com.");
    }

    @Override
    public Problem unknownMerchant(PeopleFailure.UnknownMerchant failure) {
        return Problem.notFound();
    }

    @Override
    public Problem unknownPerson(PeopleFailure.UnknownPerson failure) {
        return Problem.validation(
                PeopleJson.EMAIL, "No person with this email is a member there. Please check the list of people.");
    }

    @Override
    public Problem alreadyMember(PeopleFailure.AlreadyMember failure) {
        return Problem.conflict(PeopleJson.EMAIL, "A person with this email is a member there already.");
    }

    @Override
    public Problem tooMany(PeopleFailure.TooMany failure) {
        return Problem.conflict(PeopleJson.EMAIL, PeopleMessages.of(failure));
    }

    @Override
    public Problem lastOperator(PeopleFailure.LastOperator failure) {
        return Problem.conflict(
                PeopleJson.EMAIL, "Without that person there would be no operator. Please add another one first.");
    }

    @Override
    public Problem linkSpent(PeopleFailure.LinkSpent failure) {
        return Problem.notFound();
    }

    @Override
    public Problem unfitPassword(PeopleFailure.UnfitPassword failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem wrongPassword(PeopleFailure.WrongPassword failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem tooSoon(PeopleFailure.TooSoon failure) {
        return Problem.tooManyRequests(failure.retryAfter());
    }

    @Override
    public Problem busy(PeopleFailure.Busy failure) {
        return Problem.unavailable();
    }

    @Override
    public Problem storeUnavailable(PeopleFailure.StoreUnavailable failure) {
        return ChangeProblems.unavailable(failure.reason());
    }
}
