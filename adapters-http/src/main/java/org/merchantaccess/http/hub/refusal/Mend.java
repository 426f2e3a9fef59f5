package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.page.Moment;

/**
 * What can be done about a refusal.
 *
 * @param words what to do; empty where it is done
 * @param offer where it is done, for who may do it
 * @param done that it was done since
 */
public record Mend(String words, Option<Offer> offer, Option<Done> done) {

    /** Something that is not done here. */
    static Mend advice(String words) {
        return new Mend(words, Option.none(), Option.none());
    }

    /** Something that was done already. */
    static Mend done(String words, Option<Moment> since) {
        return new Mend("", Option.none(), Option.some(new Done(words, since)));
    }

    /** The same, with where to do it. */
    Mend offering(String button, String link, boolean isDialog) {
        return new Mend(words, Option.some(new Offer(button, link, isDialog)), done);
    }

    /** A way to the mend. */
    public record Offer(String button, String link, boolean isDialog) {}

    /** What was done, and since when where that is known. */
    public record Done(String words, Option<Moment> since) {}
}
