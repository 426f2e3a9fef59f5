package org.merchantaccess.domain.people;

import org.merchantaccess.domain.kernel.Environment;

/** The permissions of people, each within a merchant or for the whole instance. */
public enum Permission {
    SEE_APP_IDS(Scope.MERCHANT, Proof.SESSION),
    CHANGE_APP_IDS(Scope.MERCHANT, Proof.SESSION),
    ACTIVATE_APP_IDS(Scope.MERCHANT, Proof.FRESH),
    DELETE_APP_IDS(Scope.MERCHANT, Proof.FRESH),
    REVEAL_APP_KEYS(Scope.MERCHANT, Proof.FRESH),
    CHANGE_APP_KEYS(Scope.MERCHANT, Proof.FRESH),
    SEE_ALLOWLIST(Scope.MERCHANT, Proof.SESSION),
    CHANGE_ALLOWLIST(Scope.MERCHANT, Proof.FRESH),
    READ_REFUSALS(Scope.MERCHANT, Proof.SESSION),
    READ_AUDIT(Scope.MERCHANT, Proof.SESSION),
    SEE_PEOPLE(Scope.MERCHANT, Proof.SESSION),
    CHANGE_PEOPLE(Scope.MERCHANT, Proof.FRESH),
    LIST_MERCHANTS(Scope.INSTANCE, Proof.SESSION),
    OPEN_MERCHANTS(Scope.INSTANCE, Proof.FRESH),
    SUSPEND_MERCHANTS(Scope.INSTANCE, Proof.FRESH),
    CHANGE_OPERATORS(Scope.INSTANCE, Proof.FRESH),
    CHANGE_MANAGEMENT_KEYS(Scope.INSTANCE, Proof.FRESH),
    READ_STRAY_REFUSALS(Scope.INSTANCE, Proof.SESSION);

    private final Scope scope;
    private final Proof proof;

    Permission(Scope scope, Proof proof) {
        this.scope = scope;
        this.proof = proof;
    }

    /** Returns true for a permission within a merchant, false for one of the whole instance. */
    public boolean isMerchantScoped() {
        return scope == Scope.MERCHANT;
    }

    /** Returns true if the permission requires a recent proof of identity (P9). */
    public boolean needsFreshProof(Environment environment) {
        return proof == Proof.FRESH && environment == Environment.PRODUCTION;
    }

    private enum Scope {
        MERCHANT,
        INSTANCE
    }

    private enum Proof {
        SESSION,
        FRESH
    }
}
