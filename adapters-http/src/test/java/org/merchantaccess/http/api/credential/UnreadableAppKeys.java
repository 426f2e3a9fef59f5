package org.merchantaccess.http.api.credential;

import io.vavr.control.Option;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** App Keys that verify as usual but whose readable copies are lost. */
record UnreadableAppKeys(AppKeys keys) implements AppKeys {

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key) {
        return keys.keep(merchant, appId, key);
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId) {
        return Option.none();
    }

    @Override
    public void discard(MerchantId merchant, AppId appId) {
        keys.discard(merchant, appId);
    }

    @Override
    public KeyVerifier standIn() {
        return keys.standIn();
    }

    @Override
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return keys.verify(appId, presented, verifier);
    }
}
