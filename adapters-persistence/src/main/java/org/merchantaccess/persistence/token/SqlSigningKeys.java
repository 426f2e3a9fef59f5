package org.merchantaccess.persistence.token;

import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.SealContext;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Stores signing keys in a table, their private halves sealed. Call {@link #refresh()} before the first use. */
public final class SqlSigningKeys implements SigningKeyStore {

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
        return SigningKeyRing.of(sql.all("SELECT * FROM signing_key", this::scheduled));
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

    /** Returns the IDs of the keys that cannot be opened, whose halves do not match, or whose other values are not valid. */
    public List<String> damaged() {
        return sql
                .all(
                        "SELECT * FROM signing_key",
                        row -> Option.some(row.text("key_id")).filter(id -> !isIntact(row)))
                .stream()
                .flatMap(Option::toJavaStream)
                .toList();
    }

    private boolean isIntact(Row row) {
        try {
            SigningKey key = scheduled(row).key();
            return KeyPairCheck.areHalves(key.algorithm(), key.publicKey(), key.privateKey());
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            return false;
        }
    }

    @Override
    public void announce(SigningKey key, Instant signsFrom) {
        sql.change(
                """
                INSERT INTO signing_key (key_id, signs_from, algorithm, issuer, audience, public_key, sealed)
                  VALUES (?, ?, ?, ?, ?, ?, ?)""",
                key.id(),
                signsFrom,
                key.algorithm().joseName(),
                key.issuer().map(TokenIssuer::issuer),
                key.issuer().map(TokenIssuer::audience),
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
                        algorithm(row),
                        issuer(row),
                        opened(row)
                                .getOrElseThrow(() -> new IllegalStateException(
                                        "the sealed signing key " + id + " was altered or copied from elsewhere")),
                        Base64.getDecoder().decode(row.text("public_key"))),
                row.moment("signs_from"));
    }

    private static SignatureAlgorithm algorithm(Row row) {
        return row.optionalText("algorithm")
                .map(name -> SignatureAlgorithm.parse(name)
                        .getOrElseThrow(() -> new IllegalStateException("a signing key has an unknown algorithm")))
                .getOrElse(SignatureAlgorithm.EDDSA);
    }

    private static Option<TokenIssuer> issuer(Row row) {
        return row.optionalText("issuer").map(issuer -> new TokenIssuer(issuer, row.text("audience")));
    }
}
