package org.merchantaccess.application.port;

import java.time.Instant;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.SigningKeyRing;

/**
 * The signing keys as the store keeps them. Nodes go by what they read last: a change is told to them through the
 * {@link ChangeFeed#appendOfNoMerchant() feed}.
 */
public interface KeptSigningKeys extends SigningKeys {

    /** The keys as they are kept now; keeps everybody else from changing them until the transaction ends. */
    SigningKeyRing findForChange();

    /** From now on {@link #current()} and {@link #trusted()} go by the keys as they are kept now. */
    void refresh();

    /**
     * Keeps a new key that signs from that moment on, to the millisecond.
     *
     * @throws PortUnavailable if there is a key of that id
     */
    void announce(SigningKey key, Instant signsFrom);

    /** Forgets a key: its tokens are good no more. Where there is no such key, nothing. */
    void forget(SigningKey key);

    /** Seals every key anew, under the newest of the {@link SealingKeys}. */
    void reseal();
}
