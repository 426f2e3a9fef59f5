package org.merchantaccess.application.port.key;

import java.time.Instant;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;

/**
 * Signing keys in the store. Nodes use the keys they read last; changes are announced through the {@link ChangeFeed#appendWithoutMerchant()
 * change feed}.
 */
public interface SigningKeyStore extends SigningKeys {

    /** Returns the stored keys and locks them against other writers until the transaction ends. */
    SigningKeyRing findForChange();

    /** Reads the stored keys; {@link #current()} and {@link #trusted()} return them from now on. */
    void refresh();

    /**
     * Adds a key that signs from the given moment, to the millisecond.
     *
     * @throws PortUnavailable if there is a key with that id
     */
    void announce(SigningKey key, Instant signsFrom);

    /** Deletes a key, which invalidates its tokens. Does nothing for an unknown key. */
    void forget(SigningKey key);

    /** Seals every key again with the newest of the {@link SealingKeys}. */
    void reseal();
}
