package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** The subject of an access token: an App ID of a merchant, under its current activation, with the key of the login. */
public record Grant(MerchantId merchant, AppId appId, Activation activation, KeyNumber key) {
    public Grant {
        requireNonNull(merchant, "merchant");
        requireNonNull(appId, "appId");
        requireNonNull(activation, "activation");
        requireNonNull(key, "key");
    }

    static Option<Grant> of(MerchantProfile holder, AppCredential credential, KeyNumber key) {
        return credential
                .activeSince()
                .map(since -> new Grant(holder.id(), credential.appId(), since.activation(), key));
    }
}
