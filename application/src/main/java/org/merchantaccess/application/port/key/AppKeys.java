package org.merchantaccess.application.port.key;

import io.vavr.control.Option;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** App keys in two forms: a verifier that recognizes a key at login, and a sealed copy from which the Hub can reveal it (R12). */
public interface AppKeys {

    /** Stores a copy that can be revealed, and returns the verifier of the key. */
    KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key);

    /** Returns the stored key; none if there is none or its copy was tampered with. */
    Option<AppKey> reveal(MerchantId merchant, AppId appId);

    /** Deletes the stored copy. */
    void discard(MerchantId merchant, AppId appId);

    /** Returns a verifier that no key matches, for unknown App IDs: checking it takes as long as checking any other. */
    KeyVerifier standIn();

    /**
     * Returns true if the verifier was made from the presented key. Takes the same time for every key and verifier. Hot: neither blocks
     * nor needs a transaction.
     */
    boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier);
}
