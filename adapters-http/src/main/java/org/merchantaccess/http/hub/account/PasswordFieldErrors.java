package org.merchantaccess.http.hub.account;

import io.vavr.control.Option;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.message.SessionMessages;

/** Error messages of the three password fields. */
record PasswordFieldErrors(Option<String> current, Option<String> next, Option<String> repeated) {

    static PasswordFieldErrors none() {
        return new PasswordFieldErrors(Option.none(), Option.none(), Option.none());
    }

    static PasswordFieldErrors differ() {
        return new PasswordFieldErrors(
                Option.none(), Option.none(), Option.some("The passwords don't match. Enter the same password twice."));
    }

    static PasswordFieldErrors of(SessionFailure failure) {
        if (failure instanceof SessionFailure.UnfitPassword) {
            return new PasswordFieldErrors(Option.none(), Option.some(SessionMessages.of(failure)), Option.none());
        }
        return new PasswordFieldErrors(Option.some(SessionMessages.ofPerson(failure)), Option.none(), Option.none());
    }

    /** Returns an empty field with that error. Passwords are never echoed. */
    static Field field(Option<String> fault) {
        return new Field("", fault);
    }
}
