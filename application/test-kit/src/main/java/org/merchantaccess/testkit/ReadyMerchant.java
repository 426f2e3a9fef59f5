package org.merchantaccess.testkit;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;

/**
 * A merchant whose software is logged in.
 *
 * @param appId its active App ID
 * @param address an address its software may log in and call from
 * @param token a valid token, issued when the merchant was created
 */
public record ReadyMerchant(MerchantId id, AppId appId, AppKey appKey, ClientAddress address, BearerToken token) {
    public ReadyMerchant {
        requireNonNull(id, "id");
        requireNonNull(appId, "appId");
        requireNonNull(appKey, "appKey");
        requireNonNull(address, "address");
        requireNonNull(token, "token");
    }

    /** Returns the key of its App ID as presented by software. */
    public PresentedKey presentedKey() {
        return PresentedKey.of(appKey.text());
    }
}
