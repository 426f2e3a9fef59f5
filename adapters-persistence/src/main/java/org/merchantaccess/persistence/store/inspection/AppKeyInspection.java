package org.merchantaccess.persistence.store.inspection;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.credential.SealedKeyTables;
import org.merchantaccess.persistence.credential.SealedKeyTables.SealedKey;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.SealContext;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.token.KeyPairCheck;

/** Compares the sealed copies of app keys with their verifiers and digests, and reads public keys. For one use by one thread. */
final class AppKeyInspection {

    private final Sql sql;
    private final KeyFile keys;
    private final DamageCollector damages;
    private final Map<Owner, SealedKey> further = new HashMap<>();
    private long inspected;

    AppKeyInspection(Sql sql, KeyFile keys, DamageCollector damages) {
        this.sql = sql;
        this.keys = keys;
        this.damages = damages;
    }

    /** Reads the sealed copies of all keys but first ones. */
    void read() {
        new SealedKeyTables(sql)
                .further()
                .forEach(copy -> further.put(new Owner(copy.merchant(), copy.appId(), copy.number()), copy));
    }

    /** Returns the number of keys that were inspected. */
    long inspected() {
        return inspected;
    }

    /** Inspects the secret keys of an App ID that are current or retiring, and its public keys. The row has the sealed copy of the first one. */
    void inspect(String where, Row row, AppCredential credential) {
        if (row.optionalText("claimed").isEmpty()) {
            damages.note(DamagedPart.VALUES, where, "it is not among the App IDs that were issued");
        }
        Option<SealedKey> first = row.optionalText("sealed").map(text -> SealedKey.of(row, 1));
        boolean hasFirst = false;
        inspectPublicKeys(where, credential);
        List<CredentialKey> secrets = credential.keys().kept().stream()
                .filter(CredentialKey::isSecret)
                .toList();
        for (CredentialKey key : secrets) {
            boolean isFirst = key.number().equals(KeyNumber.FIRST);
            hasFirst |= isFirst;
            inspected++;
            flawOf(key, isFirst ? first : takeFurther(row, key))
                    .forEach(flaw -> damages.note(DamagedPart.SEALED_COPIES, where, flaw));
        }
        if (first.isDefined() && !hasFirst) {
            damages.note(DamagedPart.SEALED_COPIES, where, "there is a sealed app key, but its first key has ended");
        }
    }

    private void inspectPublicKeys(String where, AppCredential credential) {
        Stream.concat(
                        credential.keys().kept().stream().map(CredentialKey::material),
                        credential.keys().ended().stream().map(EndedKey::material))
                .filter(material -> material instanceof ClientPublicKey key && !KeyPairCheck.isReadable(key))
                .forEach(key -> damages.note(DamagedPart.VALUES, where, "a public key of it cannot be read"));
    }

    private Option<SealedKey> takeFurther(Row row, CredentialKey key) {
        return Option.of(further.remove(new Owner(
                new MerchantId(row.text("merchant_id")),
                new AppId(row.text("app_id")),
                key.number().value())));
    }

    private Option<String> flawOf(CredentialKey key, Option<SealedKey> copy) {
        if (copy.isEmpty()) {
            return Option.some("its sealed app key is missing");
        }
        return copy.flatMap(known -> opened(known, key)
                .map(opened -> flawOf(key, known, opened))
                .getOrElse(() -> Option.some("its sealed app key cannot be opened")));
    }

    private Option<AppKey> opened(SealedKey copy, CredentialKey key) {
        return keys.sealer()
                .open(copy.sealed(), SealContext.ofAppKey(copy.merchant(), copy.appId(), key.number()))
                .flatMap(AppKeyInspection::appKey);
    }

    private Option<String> flawOf(CredentialKey key, SealedKey copy, AppKey opened) {
        PresentedKey presented = PresentedKey.of(opened.text());
        if (!(key.material() instanceof KeyVerifier verifier)
                || !keys.keyVerifiers().verify(copy.appId(), presented, verifier)) {
            return Option.some("its verifier is not that of its sealed app key, so the key does not log in");
        }
        return Option.when(
                !copy.lookup().forAll(keys.keyLookups().lookupsOf(presented)::contains),
                "its digest is not that of its sealed app key, so the key is not found when it leaks");
    }

    private static Option<AppKey> appKey(byte[] plain) {
        Option<AppKey> key = AppKey.parse(new String(plain, StandardCharsets.US_ASCII));
        Arrays.fill(plain, (byte) 0);
        return key;
    }

    /** Reports the sealed copies of keys that no App ID has. */
    void reportStrays() {
        sql.all("""
                SELECT app_id FROM app_key WHERE NOT EXISTS (SELECT 1 FROM app_id
                  WHERE app_id.app_id = app_key.app_id AND app_id.merchant_id = app_key.merchant_id)""", row -> {
            noteStray(row.text("app_id"), "there is a sealed app key, but no such App ID of that merchant");
            return true;
        });
        further.keySet()
                .forEach(stray -> noteStray(
                        stray.appId.text(),
                        "there is a sealed app key with the number " + stray.number + ", but no such key"));
    }

    private void noteStray(String appId, String what) {
        damages.note(DamagedPart.SEALED_COPIES, "App ID " + appId, what);
    }

    private record Owner(MerchantId merchant, AppId appId, long number) {}
}
