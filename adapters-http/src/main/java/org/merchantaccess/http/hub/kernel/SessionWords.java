package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.http.words.PasswordWords;
import org.merchantaccess.http.words.WaitWords;

/** What somebody reads who is not signed in, or may not do that to their account. */
public final class SessionWords implements SessionFailure.Cases<String> {

    private SessionWords() {}

    public static String of(SessionFailure failure) {
        return failure.match(new SessionWords());
    }

    @Override
    public String wrongCredentials(SessionFailure.WrongCredentials failure) {
        return "The e-mail address or the password is not right. Please check both and try again.";
    }

    @Override
    public String linkSpent(SessionFailure.LinkSpent failure) {
        return "This link no longer works. Please sign in with your password, or ask for another link.";
    }

    @Override
    public String wrongCode(SessionFailure.WrongCode failure) {
        return "The code is not right, or was used before. Please enter the one your app shows now.";
    }

    @Override
    public String tooSoon(SessionFailure.TooSoon failure) {
        return WaitWords.of(failure.retryAfter());
    }

    @Override
    public String noSession(SessionFailure.NoSession failure) {
        return "You are no longer signed in. Please sign in again.";
    }

    @Override
    public String notFresh(SessionFailure.NotFresh failure) {
        return "Please prove once more that it is you.";
    }

    @Override
    public String codeNeeded(SessionFailure.CodeNeeded failure) {
        return "Your account has an authenticator app. Please enter the code it shows now.";
    }

    @Override
    public String unknownSession(SessionFailure.UnknownSession failure) {
        return "This session has ended already.";
    }

    @Override
    public String unfitPassword(SessionFailure.UnfitPassword failure) {
        return PasswordWords.of(failure.reason());
    }

    @Override
    public String secondFactorIsOn(SessionFailure.SecondFactorIsOn failure) {
        return "There is an authenticator app already. Please remove it first.";
    }

    @Override
    public String noSecondFactor(SessionFailure.NoSecondFactor failure) {
        return "Please start again with a new secret for your app.";
    }

    @Override
    public String busy(SessionFailure.Busy failure) {
        return WaitWords.WHILE_MANY_SIGN_IN;
    }

    @Override
    public String storeUnavailable(SessionFailure.StoreUnavailable failure) {
        return WaitWords.WHILE_UNAVAILABLE;
    }
}
