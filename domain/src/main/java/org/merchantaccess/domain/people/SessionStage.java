package org.merchantaccess.domain.people;

/** How far who signs in has come. */
public enum SessionStage {
    /** The password was right; the code of the second factor is yet to come. Opens nothing. */
    AWAITING_CODE,
    SIGNED_IN
}
