package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** A row of the table of keys. */
record KeyRow(
        String appId,
        long number,
        long position,
        String role,
        KeyMaterialColumns columns,
        Option<Instant> madeAt,
        Option<Instant> expiresAt,
        Option<Integer> announced,
        Option<Instant> endsAt,
        Option<Long> graceAfterFirstUse,
        Option<Instant> endedAt) {

    private static final String CURRENT = "CURRENT";
    private static final String RETIRING = "RETIRING";
    private static final String ENDED = "ENDED";

    static KeyRow of(Row row) {
        return new KeyRow(
                row.text("app_id"),
                row.number("number"),
                row.number("position"),
                row.text("role"),
                KeyMaterialColumns.of(row),
                row.optionalMoment("made_at"),
                row.optionalMoment("expires_at"),
                row.optionalText("announced").map(Integer::valueOf),
                row.optionalMoment("ends_at"),
                row.optionalText("grace_after_first_use").map(Long::valueOf),
                row.optionalMoment("ended_at"));
    }

    /** Returns the rows of a profile; none for App IDs whose only key is in their own row. */
    static List<KeyRow> of(MerchantProfile merchant) {
        List<KeyRow> rows = new ArrayList<>();
        for (AppCredential credential : merchant.credentials().all()) {
            if (AppIdRow.onlyKey(credential).isEmpty()) {
                addTo(rows, credential.appId().text(), credential.keys());
            }
        }
        return rows;
    }

    private static void addTo(List<KeyRow> rows, String appId, CredentialKeys keys) {
        keys.current().forEach(key -> rows.add(kept(appId, CURRENT, key, Option.none(), Option.none())));
        keys.retiring()
                .forEach(former -> rows.add(kept(
                        appId,
                        RETIRING,
                        former.key(),
                        Option.some(former.endsAt()),
                        former.afterFirstUse().map(Duration::toMillis))));
        for (int i = 0; i < keys.ended().size(); i++) {
            rows.add(ended(appId, i, keys.ended().get(i)));
        }
    }

    private static KeyRow kept(
            String appId, String role, CredentialKey key, Option<Instant> endsAt, Option<Long> graceAfterFirstUse) {
        return new KeyRow(
                appId,
                key.number().value(),
                0,
                role,
                KeyMaterialColumns.of(key.material()),
                Option.some(inMillis(key.madeAt())),
                key.expiry().map(expiry -> inMillis(expiry.at())),
                key.expiry().map(KeyExpiry::announced),
                endsAt.map(KeyRow::inMillis),
                graceAfterFirstUse,
                Option.none());
    }

    private static KeyRow ended(String appId, int position, EndedKey key) {
        return new KeyRow(
                appId,
                key.number().value(),
                position,
                ENDED,
                KeyMaterialColumns.of(key.material()),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.some(inMillis(key.endedAt())));
    }

    private static Instant inMillis(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    void insert(Sql sql) {
        sql.change(
                """
                INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier, public_key, algorithm, made_at,
                  expires_at, announced, ends_at, grace_after_first_use, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                appId,
                number,
                position,
                role,
                columns.pepperVersion(),
                columns.verifier(),
                columns.publicKey(),
                columns.algorithm(),
                madeAt,
                expiresAt,
                announced,
                endsAt,
                graceAfterFirstUse,
                endedAt);
    }

    void delete(Sql sql) {
        sql.change("DELETE FROM credential_key WHERE app_id = ? AND number = ?", appId, number);
    }

    /**
     * Returns the keys in the rows of one App ID.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    static CredentialKeys keys(List<KeyRow> rows, long latest) {
        return CredentialKeys.restored(
                withRole(rows, CURRENT).map(KeyRow::key),
                withRole(rows, RETIRING).map(KeyRow::retiring),
                rows.stream()
                        .filter(row -> row.role.equals(ENDED))
                        .sorted(Comparator.comparingLong(KeyRow::position))
                        .map(KeyRow::ended)
                        .toList(),
                KeyNumber.of(Math.toIntExact(latest)));
    }

    private static Option<KeyRow> withRole(List<KeyRow> rows, String role) {
        return Option.ofOptional(
                rows.stream().filter(row -> row.role.equals(role)).findFirst());
    }

    private CredentialKey key() {
        return new CredentialKey(
                keyNumber(),
                columns.material(),
                required(madeAt),
                expiresAt.map(at -> new KeyExpiry(at, required(announced))));
    }

    private RetiringKey retiring() {
        return new RetiringKey(key(), required(endsAt), graceAfterFirstUse.map(Duration::ofMillis));
    }

    private EndedKey ended() {
        return new EndedKey(keyNumber(), columns.material(), required(endedAt));
    }

    private KeyNumber keyNumber() {
        return KeyNumber.of(Math.toIntExact(number));
    }

    private static <T> T required(Option<T> value) {
        return value.getOrElseThrow(() -> new IllegalStateException("a key lacks a value of its role"));
    }
}
