package org.merchantaccess.http.message;

import org.merchantaccess.application.people.outcome.PeopleFailure;

/** Messages for failures of people use cases. */
public final class PeopleMessages implements PeopleFailure.Cases<String> {

    private PeopleMessages() {}

    public static String of(PeopleFailure failure) {
        return failure.match(new PeopleMessages());
    }

    @Override
    public String notAllowed(PeopleFailure.NotAllowed failure) {
        return "You don't have permission to do this. Ask someone who can manage all roles of that person.";
    }

    @Override
    public String notSignedIn(PeopleFailure.NotSignedIn failure) {
        return "You are no longer signed in. Sign in again.";
    }

    @Override
    public String notFresh(PeopleFailure.NotFresh failure) {
        return "Confirm it's you, then try again.";
    }

    @Override
    public String invalidEmail(PeopleFailure.InvalidEmail failure) {
        return "Enter one e-mail address, for example kim@example.com.";
    }

    @Override
    public String unknownMerchant(PeopleFailure.UnknownMerchant failure) {
        return "This merchant does not exist.";
    }

    @Override
    public String unknownPerson(PeopleFailure.UnknownPerson failure) {
        return "That person is no longer a member.";
    }

    @Override
    public String alreadyMember(PeopleFailure.AlreadyMember failure) {
        return failure.email() + " is already a member.";
    }

    @Override
    public String tooMany(PeopleFailure.TooMany failure) {
        return "There can be at most " + failure.limit()
                + " people and open invitations here. Remove a person or revoke an invitation first.";
    }

    @Override
    public String lastOperator(PeopleFailure.LastOperator failure) {
        return "This is the last operator. Invite another one first.";
    }

    @Override
    public String linkSpent(PeopleFailure.LinkSpent failure) {
        return "This link no longer works. It was used or revoked, or is older than 24 hours. Ask for a new one.";
    }

    @Override
    public String unfitPassword(PeopleFailure.UnfitPassword failure) {
        return PasswordMessages.of(failure.reason());
    }

    @Override
    public String wrongPassword(PeopleFailure.WrongPassword failure) {
        return PasswordMessages.WRONG;
    }

    @Override
    public String tooSoon(PeopleFailure.TooSoon failure) {
        return WaitMessages.of(failure.retryAfter());
    }

    @Override
    public String busy(PeopleFailure.Busy failure) {
        return WaitMessages.WHILE_MANY_SIGN_IN;
    }

    @Override
    public String storeUnavailable(PeopleFailure.StoreUnavailable failure) {
        return WaitMessages.WHILE_UNAVAILABLE;
    }
}
