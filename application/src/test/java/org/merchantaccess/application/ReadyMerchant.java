package org.merchantaccess.application;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** A merchant whose software can log in and call: it has an active App ID, a key, and an address on the allowlist. */
public record ReadyMerchant(MerchantId id, AppId appId, AppKey appKey, ClientAddress address) {

    /** Returns the same merchant with another App ID. */
    public ReadyMerchant using(AppId otherAppId, AppKey otherAppKey) {
        return new ReadyMerchant(id, otherAppId, otherAppKey, address);
    }

    /** Returns the same merchant calling from another address. */
    public ReadyMerchant from(ClientAddress otherAddress) {
        return new ReadyMerchant(id, appId, appKey, otherAddress);
    }
}
