package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Remedy of a refusal.
 *
 * @param text what to do; empty if it is done already
 * @param offer the control that leads there, if the user has the permission
 * @param done the remedy that was applied since
 */
public record Remedy(String text, Option<Offer> offer, Option<Done> done) {

    /** Returns a remedy without a control. */
    static Remedy advice(String text) {
        return new Remedy(text, Option.none(), Option.none());
    }

    /** Returns a remedy that was applied already. */
    static Remedy done(String text, Option<Timestamp> since) {
        return new Remedy("", Option.none(), Option.some(new Done(text, since)));
    }

    /** Returns a copy with a control. */
    Remedy withOffer(String button, String link, boolean isDialog) {
        return new Remedy(text, Option.some(new Offer(button, link, isDialog)), done);
    }

    /** A control that leads to the remedy. */
    public record Offer(String button, String link, boolean isDialog) {}

    /** A remedy that was applied, and when, if known. */
    public record Done(String text, Option<Timestamp> since) {}
}
