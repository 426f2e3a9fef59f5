package org.merchantaccess.http.message;

import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordFailure;

/** Messages for unacceptable passwords (P5). */
final class PasswordMessages implements PasswordFailure.Cases<String> {

    /** For forms that ask for the password only. */
    static final String WRONG = "That password is not correct.";

    private PasswordMessages() {}

    static String of(PasswordFailure failure) {
        return failure.match(new PasswordMessages());
    }

    @Override
    public String tooShort(PasswordFailure.TooShort failure) {
        return "The password is too short. Choose one with at least " + Password.MIN_CODE_POINTS
                + " characters, for example a few words.";
    }

    @Override
    public String tooLong(PasswordFailure.TooLong failure) {
        return "The password is too long. Choose one with at most " + Password.MAX_CODE_POINTS + " characters.";
    }

    @Override
    public String sameAsEmail(PasswordFailure.SameAsEmail failure) {
        return "The password is your e-mail address. Choose another one.";
    }

    @Override
    public String tooCommon(PasswordFailure.TooCommon failure) {
        return "This password is too common. Choose another one.";
    }
}
