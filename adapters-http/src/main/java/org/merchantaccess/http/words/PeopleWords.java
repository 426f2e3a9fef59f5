package org.merchantaccess.http.words;

import org.merchantaccess.application.people.PeopleFailure;

/** Why something about people was refused. */
public final class PeopleWords implements PeopleFailure.Cases<String> {

    private PeopleWords() {}

    public static String of(PeopleFailure failure) {
        return failure.match(new PeopleWords());
    }

    @Override
    public String notAllowed(PeopleFailure.NotAllowed failure) {
        return "This is not for your role. Please ask somebody who could have given that person all they are.";
    }

    @Override
    public String notSignedIn(PeopleFailure.NotSignedIn failure) {
        return "You are no longer signed in. Please sign in again.";
    }

    @Override
    public String notFresh(PeopleFailure.NotFresh failure) {
        return "Please prove once more that it is you, then try again.";
    }

    @Override
    public String invalidEmail(PeopleFailure.InvalidEmail failure) {
        return "Please enter one e-mail address, such as kim@example.com.";
    }

    @Override
    public String unknownMerchant(PeopleFailure.UnknownMerchant failure) {
        return "There is no such merchant.";
    }

    @Override
    public String unknownPerson(PeopleFailure.UnknownPerson failure) {
        return "That person does not belong here any more.";
    }

    @Override
    public String alreadyThere(PeopleFailure.AlreadyThere failure) {
        return failure.email() + " belongs here already.";
    }

    @Override
    public String tooMany(PeopleFailure.TooMany failure) {
        return "There may be at most " + failure.limit()
                + " people and open invitations here. Please remove a person or revoke an invitation first.";
    }

    @Override
    public String lastOperator(PeopleFailure.LastOperator failure) {
        return "Without that person there would be no operator. Please invite another one first.";
    }

    @Override
    public String linkSpent(PeopleFailure.LinkSpent failure) {
        return "This link no longer works: it was used, taken back, or is older than a day. Please ask for another one.";
    }

    @Override
    public String unfitPassword(PeopleFailure.UnfitPassword failure) {
        return PasswordWords.of(failure.reason());
    }

    @Override
    public String wrongPassword(PeopleFailure.WrongPassword failure) {
        return "The password is not the one of your account. Please check it and try again.";
    }

    @Override
    public String tooSoon(PeopleFailure.TooSoon failure) {
        return WaitWords.of(failure.retryAfter());
    }

    @Override
    public String busy(PeopleFailure.Busy failure) {
        return WaitWords.WHILE_MANY_SIGN_IN;
    }

    @Override
    public String storeUnavailable(PeopleFailure.StoreUnavailable failure) {
        return WaitWords.WHILE_UNAVAILABLE;
    }
}
