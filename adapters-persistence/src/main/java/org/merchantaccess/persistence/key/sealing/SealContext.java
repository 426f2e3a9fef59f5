package org.merchantaccess.persistence.key.sealing;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * The row that a sealed text belongs to: it cannot be opened for any other. The environment is always part of the context.
 *
 * @param purpose the kind of secret
 * @param merchant the merchant; empty if the secret belongs to none
 * @param id identifies the secret among those of its kind
 */
public record SealContext(String purpose, String merchant, String id) {
    public SealContext {
        requireNonNull(purpose, "purpose");
        requireNonNull(merchant, "merchant");
        requireNonNull(id, "id");
    }

    /**
     * Returns the context of the sealed copy of an app key, from which the key can be shown again (R12). That of the first key has no number,
     * because it was sealed before keys had numbers.
     */
    public static SealContext ofAppKey(MerchantId merchant, AppId appId, KeyNumber number) {
        String id = number.equals(KeyNumber.FIRST) ? appId.text() : appId.text() + "/" + number;
        return new SealContext("app-key", merchant.text(), id);
    }

    /** Returns the context of the private half of a signing key, by its {@code kid}. */
    public static SealContext ofSigningKey(String keyId) {
        return new SealContext("signing-key", "", keyId);
    }
}
