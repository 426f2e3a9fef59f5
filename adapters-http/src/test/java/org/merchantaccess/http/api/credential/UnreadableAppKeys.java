package org.merchantaccess.http.api.credential;

import io.vavr.control.Option;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** App keys whose sealed copies cannot be opened. */
record UnreadableAppKeys(AppKeys keys) implements AppKeys {

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, KeyNumber number, AppKey key) {
        return keys.keep(merchant, appId, number, key);
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId, KeyNumber number) {
        return Option.none();
    }

    @Override
    public Option<Owner> find(PresentedKey key) {
        return keys.find(key);
    }

    @Override
    public void discard(MerchantId merchant, AppId appId, KeyNumber number) {
        keys.discard(merchant, appId, number);
    }

    @Override
    public void discardAll(MerchantId merchant, AppId appId) {
        keys.discardAll(merchant, appId);
    }

    @Override
    public int makeFindable(int limit) {
        return keys.makeFindable(limit);
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
