package org.merchantaccess.http.control.people;

import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.words.PeopleWords;

/** What somebody is told whose order about people was not carried out. Nothing here proves a password or spends a link. */
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
                PeopleJson.EMAIL, "Nobody of that address belongs there. Please look at the list of people.");
    }

    @Override
    public Problem alreadyThere(PeopleFailure.AlreadyThere failure) {
        return Problem.conflict(PeopleJson.EMAIL, "Somebody of that address belongs there already.");
    }

    @Override
    public Problem tooMany(PeopleFailure.TooMany failure) {
        return Problem.conflict(PeopleJson.EMAIL, PeopleWords.of(failure));
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
        return Problem.unavailable();
    }
}
