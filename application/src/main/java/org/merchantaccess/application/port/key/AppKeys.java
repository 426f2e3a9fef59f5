package org.merchantaccess.application.port.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * App keys in three forms: a verifier that recognizes a key at login, a sealed copy from which the Hub can reveal it (R12), and a digest by
 * which a leaked key is found.
 */
public interface AppKeys {

    /** Stores a copy that can be revealed and found, and returns the verifier of the key. */
    KeyVerifier keep(MerchantId merchant, AppId appId, KeyNumber number, AppKey key);

    /** Returns the stored key; none if there is none or its copy was tampered with. */
    Option<AppKey> reveal(MerchantId merchant, AppId appId, KeyNumber number);

    /** Returns the owner of a key; none if no copy of it is stored. Takes the same time for every key as far as the store does. */
    Option<Owner> find(PresentedKey key);

    /** Deletes the stored copy of a key. */
    void discard(MerchantId merchant, AppId appId, KeyNumber number);

    /** Deletes the stored copies of all keys of an App ID. */
    void discardAll(MerchantId merchant, AppId appId);

    /**
     * Makes stored copies of an earlier version findable.
     *
     * @param limit the maximum number of copies, from 1
     * @return the number of copies that were made findable; less than the limit if no other is left
     * @throws IllegalArgumentException if the limit is below 1
     */
    int makeFindable(int limit);

    /** Returns a verifier that no key matches, for unknown App IDs: checking it takes as long as checking any other. */
    KeyVerifier standIn();

    /**
     * Returns true if the verifier was made from the presented key. Takes the same time for every key and verifier. Hot: neither blocks
     * nor needs a transaction.
     */
    boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier);

    /** The App ID that a key belongs to. */
    record Owner(MerchantId merchant, AppId appId, KeyNumber number) {
        public Owner {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }
    }
}
