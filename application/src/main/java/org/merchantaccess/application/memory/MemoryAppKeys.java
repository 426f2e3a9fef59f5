package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;

/** Keeps app keys in clear text, since only this process can read its memory. Replaced peppers stay usable as long as the process runs. */
final class MemoryAppKeys implements AppKeys, SealingKeys {

    private final MemoryTable<Owner, AppKey> kept;
    /** Peppers by version, from 1. They are initialized but never used directly: cloning one is cheaper than initializing it. */
    private final List<Mac> peppers = new CopyOnWriteArrayList<>(List.of(newPepper()));

    private final byte[] standIn = randomBytes();
    private boolean isRenewing;

    MemoryAppKeys(MemoryTransactions transactions) {
        this.kept = new MemoryTable<>(transactions);
    }

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, KeyNumber number, AppKey key) {
        kept.put(new Owner(merchant, appId, number), key);
        return verifier(peppers.size(), appId, key.text());
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId, KeyNumber number) {
        return kept.find(new Owner(merchant, appId, number));
    }

    @Override
    public Option<Owner> find(PresentedKey key) {
        requireNonNull(key, "key");
        return Option.ofOptional(kept.byKey().entrySet().stream()
                .filter(each -> ConstantTime.equal(each.getValue().text(), key.text()))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    @Override
    public int makeFindable(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1");
        }
        return 0;
    }

    @Override
    public void discard(MerchantId merchant, AppId appId, KeyNumber number) {
        kept.remove(new Owner(merchant, appId, number));
    }

    @Override
    public void discardAll(MerchantId merchant, AppId appId) {
        requireNonNull(merchant, "merchant");
        requireNonNull(appId, "appId");
        kept.byKey().keySet().stream()
                .filter(owner ->
                        owner.merchant().equals(merchant) && owner.appId().equals(appId))
                .forEach(kept::remove);
    }

    @Override
    public KeyVerifier standIn() {
        return KeyVerifier.of(peppers.size(), standIn);
    }

    @Override
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifier.matches(verifier(verifier.pepperVersion(), appId, presented.text()));
    }

    /** Several instances in one process share the keys, so one fingerprint serves all versions. */
    @Override
    public SealingKeyVersions versions() {
        return SealingKeyVersions.none().with(peppers.size(), "0".repeat(16));
    }

    @Override
    public synchronized Either<NotSaved, Integer> renew() {
        if (!isRenewing) {
            isRenewing = true;
            peppers.add(newPepper());
        }
        return Either.right(peppers.size());
    }

    @Override
    public synchronized Either<NotSaved, Integer> forgetFormer() {
        isRenewing = false;
        return Either.right(peppers.size());
    }

    private KeyVerifier verifier(int version, AppId appId, String key) {
        try {
            Mac mac = (Mac) peppers.get(version - 1).clone();
            mac.update(appId.text().getBytes(StandardCharsets.UTF_8));
            return KeyVerifier.of(version, mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the HmacSHA256 of every JDK can be cloned", other);
        }
    }

    private static Mac newPepper() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(randomBytes(), "HmacSHA256"));
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
}
