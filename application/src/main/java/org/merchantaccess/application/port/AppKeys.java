package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * App keys, as two separate things: a verifier that recognises a key at login, and a copy from which the Hub can show it again
 * (R12).
 */
public interface AppKeys {

    /** Keeps a copy that can be revealed, and says how to recognise the key. */
    KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key);

    /** The key that was kept; none where none was, or where its copy was tampered with. */
    Option<AppKey> reveal(MerchantId merchant, AppId appId);

    /** Destroys the copy. */
    void discard(MerchantId merchant, AppId appId);

    /** A verifier that no key matches, for App IDs nobody has: to check against it takes as long as against any other. */
    KeyVerifier standIn();

    /**
     * Whether the key presented is the one the verifier was made from. Takes the same time for every key and every verifier. Hot:
     * neither blocks nor needs a transaction.
     */
    boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier);
}
