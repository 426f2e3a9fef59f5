package org.merchantaccess.application.token;

import io.vavr.control.Option;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** Runs an action before each verification of an app key. */
record WatchedAppKeys(AppKeys keys, Runnable verifying) implements AppKeys {

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key) {
        return keys.keep(merchant, appId, key);
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId) {
        return keys.reveal(merchant, appId);
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
        verifying.run();
        return keys.verify(appId, presented, verifier);
    }
}
