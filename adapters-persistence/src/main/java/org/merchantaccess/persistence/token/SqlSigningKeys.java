package org.merchantaccess.persistence.token;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.domain.token.ScheduledSigningKey;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.SigningKeyRing;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.SealContext;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores signing keys in a table, their private halves sealed. Call {@link #refresh()} before the first use. */
public final class SqlSigningKeys implements SigningKeyStore {

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] SIGNED_SAMPLE = "merchant-access".getBytes(StandardCharsets.US_ASCII);

    private final Sql sql;
    private final KeyFile keys;
    private final Sealer sealer;
    private final Clock clock;
    private volatile Option<SigningKeyRing> known = Option.none();

    /** Creates the store of signing keys, which are sealed with that key file. */
    public SqlSigningKeys(Sql sql, KeyFile keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.sealer = keys.sealerIn(sql);
        this.clock = clock;
    }

    @Override
    public SigningKey current() {
        return known().current(clock.instant());
    }

    @Override
    public List<SigningKey> trusted() {
        return known().trusted(clock.instant());
    }

    /** Locks the keys, so that no two nodes announce a next key. */
    @Override
    public SigningKeyRing findForChange() {
        sql.lock("signing keys", "all");
        return stored();
    }

    private SigningKeyRing stored() {
        return SigningKeyRing.of(
                sql.all("SELECT key_id, signs_from, public_key, sealed FROM signing_key", this::scheduled));
    }

    @Override
    public void refresh() {
        known = Option.some(stored());
    }

    /** Returns true if every key is intact. */
    public boolean areReadable() {
        return damaged().isEmpty();
    }

    /** Deletes damaged keys. Tokens signed with them are no longer valid. */
    public void forgetUnreadable() {
        damaged().forEach(this::forget);
    }

    /** Returns the IDs of the keys that cannot be opened or whose halves do not match. */
    public List<String> damaged() {
        return sql
                .all(
                        "SELECT key_id, sealed, public_key FROM signing_key",
                        row -> Option.some(row.text("key_id"))
                                .filter(id -> !opened(row).exists(half -> isHalfOf(row.text("public_key"), half))))
                .stream()
                .flatMap(Option::toJavaStream)
                .toList();
    }

    private static boolean isHalfOf(String publicKey, byte[] privateKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(SIGNED_SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(keys.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(SIGNED_SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }

    @Override
    public void announce(SigningKey key, Instant signsFrom) {
        sql.change(
                "INSERT INTO signing_key (key_id, signs_from, public_key, sealed) VALUES (?, ?, ?, ?)",
                key.id(),
                signsFrom,
                Base64.getEncoder().encodeToString(key.publicKey()),
                sealed(key));
    }

    @Override
    public void forget(SigningKey key) {
        forget(key.id());
    }

    private void forget(String id) {
        sql.change("DELETE FROM signing_key WHERE key_id = ?", id);
    }

    /** Seals the keys again, and the check value by which the store recognizes its key file. */
    @Override
    public void reseal() {
        // Locked before the version in use, as when a key is announced.
        SigningKeyRing locked = findForChange();
        sql.change("UPDATE store_state SET key_check = ? WHERE id = 1", keys.keyCheck());
        for (ScheduledSigningKey scheduledKey : locked.keys()) {
            sql.change(
                    "UPDATE signing_key SET sealed = ? WHERE key_id = ?",
                    sealed(scheduledKey.key()),
                    scheduledKey.key().id());
        }
    }

    private SigningKeyRing known() {
        return known.getOrElseThrow(() -> new IllegalStateException("the signing keys were not read yet"));
    }

    private String sealed(SigningKey key) {
        return sealer.seal(key.privateKey(), SealContext.ofSigningKey(key.id()));
    }

    private Option<byte[]> opened(Row row) {
        return sealer.open(row.text("sealed"), SealContext.ofSigningKey(row.text("key_id")));
    }

    private ScheduledSigningKey scheduled(Row row) {
        String id = row.text("key_id");
        return new ScheduledSigningKey(
                SigningKey.of(
                        id,
                        opened(row)
                                .getOrElseThrow(() -> new IllegalStateException(
                                        "the sealed signing key " + id + " was altered or copied from elsewhere")),
                        Base64.getDecoder().decode(row.text("public_key"))),
                row.moment("signs_from"));
    }
}
