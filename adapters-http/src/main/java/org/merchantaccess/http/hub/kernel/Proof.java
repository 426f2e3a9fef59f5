package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;

/**
 * What a dialog asks for beside its question, because whoever is signed in has not proved lately that it is still they (P9).
 *
 * @param fault why the last one was not taken
 */
public record Proof(Kind kind, Option<String> fault) {

    /** The field of a form that carries a password. */
    public static final String PASSWORD = "proof_password";

    /** The field of a form that carries a code of the second factor. */
    public static final String CODE = "proof_code";

    /** What is asked for. */
    public enum Kind {
        NOTHING,
        PASSWORD,
        CODE
    }

    static Proof none() {
        return new Proof(Kind.NOTHING, Option.none());
    }

    static Proof of(boolean hasSecondFactor) {
        return new Proof(hasSecondFactor ? Kind.CODE : Kind.PASSWORD, Option.none());
    }

    Proof refused(String fault) {
        return new Proof(kind, Option.some(fault));
    }

    public boolean isNeeded() {
        return kind != Kind.NOTHING;
    }

    public boolean isPassword() {
        return kind == Kind.PASSWORD;
    }
}
