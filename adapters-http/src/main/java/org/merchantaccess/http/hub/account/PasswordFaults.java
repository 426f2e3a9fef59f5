package org.merchantaccess.http.hub.account;

import io.vavr.control.Option;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.http.hub.kernel.SessionWords;
import org.merchantaccess.http.hub.page.Field;

/** What is wrong with which of three passwords. */
record PasswordFaults(Option<String> current, Option<String> next, Option<String> repeated) {

    static PasswordFaults none() {
        return new PasswordFaults(Option.none(), Option.none(), Option.none());
    }

    static PasswordFaults differ() {
        return new PasswordFaults(
                Option.none(),
                Option.none(),
                Option.some("The two passwords differ. Please enter the same one twice."));
    }

    static PasswordFaults of(SessionFailure failure) {
        if (failure instanceof SessionFailure.UnfitPassword) {
            return new PasswordFaults(Option.none(), Option.some(SessionWords.of(failure)), Option.none());
        }
        String words = failure instanceof SessionFailure.WrongCredentials
                ? "This is not your current password. Please check it and try again."
                : SessionWords.of(failure);
        return new PasswordFaults(Option.some(words), Option.none(), Option.none());
    }

    /** Nothing of what was typed, only what is wrong with it. */
    static Field field(Option<String> fault) {
        return new Field("", fault);
    }
}
