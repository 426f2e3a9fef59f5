package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;

/**
 * Something to be filled in.
 *
 * @param typed what was, until now
 * @param fault what is wrong with that
 */
public record Field(String typed, Option<String> fault) {

    /** One nobody has filled in yet. */
    public static Field empty() {
        return of("");
    }

    /** One that is filled in for whoever looks. */
    public static Field of(String text) {
        return new Field(text, Option.none());
    }

    public boolean isAtFault() {
        return fault.isDefined();
    }
}
