package org.merchantaccess.application.credential.readiness;

/** Readiness of all addresses together. Only with {@link #READY} does the switch interrupt no system. */
public enum Verdict {

    /** The incoming App ID is already active, so nothing would change. */
    ALREADY_ACTIVE,

    /** The merchant is suspended, so every login is refused regardless of which App ID is active. */
    SUSPENDED,

    /** The key of the incoming App ID was not tried from any allowed address since the last switch. */
    NOT_TRIED,

    /** Some of the addresses in use are not {@linkplain AddressState#READY ready}. */
    PARTLY_TRIED,

    /** Every individually counted address is ready, but further ones are in use. */
    OTHERS_IN_USE,

    /** The outgoing App ID has been used, but not in the last hour: there is no address to compare the tries with. */
    NOTHING_TO_COMPARE,

    /** Every address in use is ready, and there was at least one try. */
    READY
}
