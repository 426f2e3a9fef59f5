package org.merchantaccess.domain.people.session;

/** The stages of a sign-in. */
public enum SessionStage {
    /** The first proof of identity was given, but the code of the second factor is missing. The session grants no access. */
    AWAITING_CODE,
    /** The sign-in is complete. */
    SIGNED_IN
}
