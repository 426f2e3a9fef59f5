package org.merchantaccess.http.message;

import org.merchantaccess.application.people.outcome.SessionFailure;

/** Messages for failures of sign-in and account use cases. */
public final class SessionMessages implements SessionFailure.Cases<String> {

    private SessionMessages() {}

    public static String of(SessionFailure failure) {
        return failure.match(new SessionMessages());
    }

    /** Returns the message for a form that asks for the password, but not for the e-mail address. */
    public static String ofPerson(SessionFailure failure) {
        return failure instanceof SessionFailure.WrongCredentials ? PasswordMessages.WRONG : of(failure);
    }

    @Override
    public String wrongCredentials(SessionFailure.WrongCredentials failure) {
        return "The e-mail address or password is not correct. Check both and try again.";
    }

    @Override
    public String linkSpent(SessionFailure.LinkSpent failure) {
        return "This link no longer works. Sign in with your password or ask for a new link.";
    }

    @Override
    public String wrongCode(SessionFailure.WrongCode failure) {
        return "That code is not correct or was already used. Enter the code your app shows now.";
    }

    @Override
    public String tooSoon(SessionFailure.TooSoon failure) {
        return WaitMessages.of(failure.retryAfter());
    }

    @Override
    public String noSession(SessionFailure.NoSession failure) {
        return "You are no longer signed in. Sign in again.";
    }

    @Override
    public String notFresh(SessionFailure.NotFresh failure) {
        return "Confirm it's you.";
    }

    @Override
    public String codeNeeded(SessionFailure.CodeNeeded failure) {
        return "Enter the code your authenticator app shows now.";
    }

    @Override
    public String unknownSession(SessionFailure.UnknownSession failure) {
        return "This session has already ended.";
    }

    @Override
    public String unfitPassword(SessionFailure.UnfitPassword failure) {
        return PasswordMessages.of(failure.reason());
    }

    @Override
    public String secondFactorIsOn(SessionFailure.SecondFactorIsOn failure) {
        return "An authenticator app is already set up. Remove it first.";
    }

    @Override
    public String noSecondFactor(SessionFailure.NoSecondFactor failure) {
        return "The setup was not started or has expired. Start again with a new secret.";
    }

    @Override
    public String busy(SessionFailure.Busy failure) {
        return WaitMessages.WHILE_MANY_SIGN_IN;
    }

    @Override
    public String storeUnavailable(SessionFailure.StoreUnavailable failure) {
        return WaitMessages.WHILE_UNAVAILABLE;
    }
}
