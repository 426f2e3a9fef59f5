package org.merchantaccess.domain.key;

/** Whether a key of an App ID is accepted. */
public enum KeyState {
    /** The key is accepted. */
    ACCEPTED,

    /** The end date of the key has passed. */
    EXPIRED,

    /** The key was replaced and its grace is over, or it was ended. */
    ENDED
}
