package org.merchantaccess.application.memory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.application.port.AppKeys;
import org.merchantaccess.application.port.SealingKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** Keys as they are: whoever can read this memory is the process itself. */
final class MemoryAppKeys implements AppKeys, SealingKeys {

    private final MemoryTable<Owner, AppKey> kept;
    private volatile Peppers peppers = new Peppers(1, Map.of(1, peppered(randomBytes())), randomBytes());

    private boolean unfinished;

    MemoryAppKeys(MemoryTransactions transactions) {
        this.kept = new MemoryTable<>(transactions);
    }

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key) {
        kept.put(new Owner(merchant, appId), key);
        return verifier(peppers.current(), appId, key.text());
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
        return KeyVerifier.of(peppers.current(), peppers.standIn());
    }

    @Override
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifier.matches(verifier(verifier.pepperVersion(), appId, presented.text()));
    }

    @Override
    public synchronized Either<Unkept, Integer> renew() {
        Peppers former = peppers;
        if (!unfinished) {
            unfinished = true;
            Map<Integer, Mac> both = new HashMap<>(former.byVersion());
            both.put(former.current() + 1, peppered(randomBytes()));
            peppers = new Peppers(former.current() + 1, Map.copyOf(both), former.standIn());
        }
        return Either.right(peppers.current());
    }

    @Override
    public synchronized Either<Unkept, Integer> forgetFormer() {
        unfinished = false;
        return Either.right(peppers.current());
    }

    /** A verifier that names a version long forgotten is computed with the current pepper, and matches nothing. */
    private KeyVerifier verifier(int version, AppId appId, String key) {
        try {
            Peppers known = peppers;
            Mac mac = (Mac) known.of(version).clone();
            mac.update(appId.text().getBytes(StandardCharsets.UTF_8));
            return KeyVerifier.of(known.named(version), mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
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

    /** Ready for use, and never used themselves: to make one ready costs more than to clone it. */
    private static final class Peppers {
        private final int current;
        private final Map<Integer, Mac> byVersion;
        private final byte[] standIn;

        Peppers(int current, Map<Integer, Mac> byVersion, byte[] standIn) {
            this.current = current;
            this.byVersion = byVersion;
            this.standIn = standIn;
        }

        int current() {
            return current;
        }

        Map<Integer, Mac> byVersion() {
            return byVersion;
        }

        byte[] standIn() {
            return standIn;
        }

        int named(int version) {
            return byVersion.containsKey(version) ? version : current;
        }

        Mac of(int version) {
            Mac known = byVersion.get(named(version));
            if (known == null) {
                throw new IllegalStateException("the current pepper is there");
            }
            return known;
        }
    }

    private record Owner(MerchantId merchant, AppId appId) {}
}
