package org.merchantaccess.persistence.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.PersonId;

/**
 * The one row a sealed text belongs to: anywhere else it cannot be opened. The environment is part of it without being named.
 *
 * @param purpose what kind of secret is sealed
 * @param merchant whose it is; empty when it is nobody's
 * @param id which of them it is
 */
public record SealedPlace(String purpose, String merchant, String id) {
    public SealedPlace {
        requireNonNull(purpose, "purpose");
        requireNonNull(merchant, "merchant");
        requireNonNull(id, "id");
    }

    /** Of the copy of an app key from which it can be shown again (R12). */
    public static SealedPlace ofAppKey(MerchantId merchant, AppId appId) {
        return new SealedPlace("app-key", merchant.text(), appId.text());
    }

    /** Of what a person's authenticator app knows. */
    public static SealedPlace ofTotp(PersonId person) {
        return new SealedPlace("totp", "", person.text());
    }

    /** Of the private half of a key that signs tokens, by its {@code kid}. */
    public static SealedPlace ofSigningKey(String keyId) {
        return new SealedPlace("signing-key", "", keyId);
    }
}
