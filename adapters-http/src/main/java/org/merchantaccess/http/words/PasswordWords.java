package org.merchantaccess.http.words;

import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordFailure;

/** Why nobody may choose such a password (P5). */
public final class PasswordWords implements PasswordFailure.Cases<String> {

    private PasswordWords() {}

    public static String of(PasswordFailure failure) {
        return failure.match(new PasswordWords());
    }

    @Override
    public String tooShort(PasswordFailure.TooShort failure) {
        return "The password is too short. Please choose one of at least " + Password.MIN_CODE_POINTS
                + " characters, such as a few words.";
    }

    @Override
    public String tooLong(PasswordFailure.TooLong failure) {
        return "The password is too long. Please choose one of at most " + Password.MAX_CODE_POINTS + " characters.";
    }

    @Override
    public String sameAsEmail(PasswordFailure.SameAsEmail failure) {
        return "The password is your e-mail address. Please choose one that nobody can guess.";
    }

    @Override
    public String tooCommon(PasswordFailure.TooCommon failure) {
        return "This password is among those that are guessed first. Please choose another one.";
    }
}
