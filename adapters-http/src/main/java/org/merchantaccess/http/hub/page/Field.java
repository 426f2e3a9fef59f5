package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;

/**
 * Input field of a form.
 *
 * @param value the current input
 * @param fault the error message, if any
 */
public record Field(String value, Option<String> fault) {

    /** Returns an empty field. */
    public static Field empty() {
        return of("");
    }

    /** Returns a prefilled field. */
    public static Field of(String text) {
        return new Field(text, Option.none());
    }

    public boolean hasFault() {
        return fault.isDefined();
    }
}
