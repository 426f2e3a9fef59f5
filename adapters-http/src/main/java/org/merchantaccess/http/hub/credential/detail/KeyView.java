package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * A key of an App ID that is current or retiring.
 *
 * @param publicKey what is known of it if it is a public key; none for an app_key
 * @param state whether it is accepted, and for how long
 * @param until the time that ends the text of the state, if any
 * @param shown the key itself, if it is revealed
 */
public record KeyView(
        String number,
        boolean isCurrent,
        Option<PublicKeyView> publicKey,
        Timestamp madeAt,
        Option<Timestamp> endDate,
        Option<UseView> lastUse,
        String state,
        Option<Timestamp> until,
        Option<AppKey> shown) {

    /**
     * A public key, as people recognize it.
     *
     * @param fingerprint the SHA-256 digest, as 64 hexadecimal digits
     */
    public record PublicKeyView(String algorithm, String fingerprint) {

        private static final int SHORT = 16;

        /** Returns the first digits of the fingerprint. */
        public String shortFingerprint() {
            return fingerprint.substring(0, SHORT) + "…";
        }
    }

    /**
     * Time and place of the last use.
     *
     * @param from an address, or "other addresses"
     */
    public record UseView(Timestamp at, String from) {}
}
