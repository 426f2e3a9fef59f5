package org.merchantaccess.application.credential.readiness;

/** Readiness of one address for a switch. */
public enum AddressState {

    /** It is on the allowlist, and the key of the incoming App ID was tried from it since the last switch. */
    READY,

    /** It uses the outgoing App ID, and the key of the incoming one was not tried from it. */
    NOT_TRIED,

    /** The key of the incoming App ID was tried from it, but before the outgoing one was set to active. */
    TRIED_BEFORE_LAST_SWITCH,

    /** In use or tried since the last switch, but not on the allowlist: it is refused regardless of which App ID is active. */
    NOT_ALLOWED,

    /** All addresses that are not counted individually: use and tries may come from different ones. */
    NOT_COMPARABLE
}
