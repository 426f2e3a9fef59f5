package org.merchantaccess.domain.people;

import org.merchantaccess.domain.kernel.Environment;

/** All that people can be allowed to do: within one merchant, or for the whole instance. */
public enum Permission {
    SEE_APP_IDS(Reach.MERCHANT, Proof.OF_SESSION),
    CHANGE_APP_IDS(Reach.MERCHANT, Proof.OF_SESSION),
    ACTIVATE_APP_IDS(Reach.MERCHANT, Proof.FRESH),
    DELETE_APP_IDS(Reach.MERCHANT, Proof.FRESH),
    REVEAL_APP_KEYS(Reach.MERCHANT, Proof.FRESH),
    SEE_ALLOWLIST(Reach.MERCHANT, Proof.OF_SESSION),
    CHANGE_ALLOWLIST(Reach.MERCHANT, Proof.FRESH),
    READ_REFUSALS(Reach.MERCHANT, Proof.OF_SESSION),
    READ_AUDIT(Reach.MERCHANT, Proof.OF_SESSION),
    SEE_PEOPLE(Reach.MERCHANT, Proof.OF_SESSION),
    CHANGE_PEOPLE(Reach.MERCHANT, Proof.FRESH),
    LIST_MERCHANTS(Reach.INSTANCE, Proof.OF_SESSION),
    OPEN_MERCHANTS(Reach.INSTANCE, Proof.FRESH),
    SUSPEND_MERCHANTS(Reach.INSTANCE, Proof.FRESH),
    CHANGE_OPERATORS(Reach.INSTANCE, Proof.FRESH),
    CHANGE_MANAGEMENT_KEYS(Reach.INSTANCE, Proof.FRESH),
    READ_STRAY_REFUSALS(Reach.INSTANCE, Proof.OF_SESSION);

    private final Reach reach;
    private final Proof proof;

    Permission(Reach reach, Proof proof) {
        this.reach = reach;
        this.proof = proof;
    }

    /** Whether it is always a permission within one merchant. */
    public boolean isWithinAMerchant() {
        return reach == Reach.MERCHANT;
    }

    /** P9: whether who uses it there must have proved lately that it is still they. */
    public boolean needsFreshProof(Environment environment) {
        return proof == Proof.FRESH && environment == Environment.PRODUCTION;
    }

    private enum Reach {
        MERCHANT,
        INSTANCE
    }

    private enum Proof {
        OF_SESSION,
        FRESH
    }
}
