package org.merchantaccess.http.hub.request;

import io.vavr.control.Option;

/**
 * The identity proof a dialog asks for, because the last one is no longer fresh (P9).
 *
 * @param fault the error message of the last attempt
 */
public record Proof(Kind kind, Option<String> fault) {

    /** Name of the form field for a password. */
    public static final String PASSWORD = "proof_password";

    /** Name of the form field for a code of the second factor. */
    public static final String CODE = "proof_code";

    /** Kind of proof. */
    public enum Kind {
        NOTHING,
        PASSWORD,
        CODE
    }

    public static Proof none() {
        return new Proof(Kind.NOTHING, Option.none());
    }

    public static Proof of(boolean hasSecondFactor) {
        return new Proof(hasSecondFactor ? Kind.CODE : Kind.PASSWORD, Option.none());
    }

    public Proof refused(String fault) {
        return new Proof(kind, Option.some(fault));
    }

    public boolean isNeeded() {
        return kind != Kind.NOTHING;
    }

    public boolean isPassword() {
        return kind == Kind.PASSWORD;
    }
}
