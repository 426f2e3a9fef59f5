package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.application.port.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** Keys as they are: whoever can read this memory is the process itself. */
final class MemoryAppKeys implements AppKeys {

    private static final int PEPPER_VERSION = 1;

    private final MemoryTable<Owner, AppKey> kept;
    /** Ready for use, and never used itself: to make one ready costs more than to clone it. */
    private final Mac peppered = peppered(randomBytes());

    private final KeyVerifier standIn = KeyVerifier.of(PEPPER_VERSION, randomBytes());

    MemoryAppKeys(MemoryTransactions transactions) {
        this.kept = new MemoryTable<>(transactions);
    }

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key) {
        kept.put(new Owner(merchant, appId), key);
        return verifier(appId, key.text());
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId) {
        return kept.find(new Owner(merchant, appId));
    }

    @Override
    public void discard(MerchantId merchant, AppId appId) {
        kept.remove(new Owner(merchant, appId));
    }

    @Override
    public KeyVerifier standIn() {
        return standIn;
    }

    @Override
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifier.matches(verifier(appId, presented.text()));
    }

    private KeyVerifier verifier(AppId appId, String key) {
        try {
            Mac mac = (Mac) peppered.clone();
            mac.update(appId.text().getBytes(StandardCharsets.UTF_8));
            return KeyVerifier.of(PEPPER_VERSION, mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the HmacSHA256 of every JDK can be cloned", other);
        }
    }

    private static Mac peppered(byte[] pepper) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[KeyVerifier.LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private record Owner(MerchantId merchant, AppId appId) {}
}
