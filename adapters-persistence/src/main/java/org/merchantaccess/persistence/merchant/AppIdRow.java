package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;

/**
 * A row of the table of App IDs.
 *
 * @param pepperVersion the version of the pepper of a secret key; 0 if there is none
 * @param verifier the verifier of the {@linkplain #onlyKey only key}; empty if the keys are in a table of their own
 */
record AppIdRow(
        String appId,
        String merchantId,
        long position,
        String name,
        String nameKey,
        long pepperVersion,
        String verifier,
        long latestKey,
        Instant createdAt,
        Option<String> activation,
        Option<Instant> activeSince,
        Option<Instant> inactiveSince) {

    static List<AppIdRow> of(MerchantProfile merchant) {
        List<AppIdRow> rows = new ArrayList<>();
        for (AppCredential credential : merchant.credentials().all()) {
            rows.add(of(merchant.id(), rows.size(), credential));
        }
        return rows;
    }

    private static AppIdRow of(MerchantId merchant, int position, AppCredential credential) {
        return new AppIdRow(
                credential.appId().text(),
                merchant.text(),
                position,
                credential.name().text(),
                credential.name().key(),
                pepperVersion(credential.keys()),
                onlyKey(credential).map(KeyMaterialColumns::hex).getOrElse(""),
                credential.keys().latest().value(),
                inMillis(credential.createdAt()),
                credential.activeSince().map(since -> since.activation().toString()),
                credential.activeSince().map(since -> inMillis(since.at())),
                credential.inactiveSince().map(AppIdRow::inMillis));
    }

    /**
     * Returns the verifier of the key if it is the first and only one, without an end date, as old as the App ID. It is stored with the App
     * ID, where nodes of an earlier version find and replace it.
     */
    static Option<KeyVerifier> onlyKey(AppCredential credential) {
        return credential
                .keys()
                .current()
                .filter(key -> credential.keys().isFirstOnly())
                .filter(key -> inMillis(key.madeAt()).equals(inMillis(credential.createdAt())))
                .map(CredentialKey::material)
                .filter(KeyVerifier.class::isInstance)
                .map(KeyVerifier.class::cast);
    }

    /** Returns a version that the key file has, as an earlier program requires. */
    private static int pepperVersion(CredentialKeys keys) {
        return Stream.concat(
                        keys.kept().stream().map(CredentialKey::material),
                        keys.ended().stream().map(EndedKey::material))
                .filter(KeyVerifier.class::isInstance)
                .map(material -> ((KeyVerifier) material).pepperVersion())
                .findFirst()
                .orElse(0);
    }

    private static Instant inMillis(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    /** Returns the values in a row of the table. */
    static AppIdRow of(Row row) {
        return new AppIdRow(
                row.text("app_id"),
                row.text("merchant_id"),
                row.number("position"),
                row.text("name"),
                row.text("name_key"),
                row.number("pepper_version"),
                row.text("verifier"),
                row.number("latest_key"),
                row.moment("created_at"),
                row.optionalText("activation"),
                row.optionalMoment("active_since"),
                row.optionalMoment("inactive_since"));
    }

    void insert(Sql sql) {
        sql.change(
                """
                INSERT INTO app_id (app_id, merchant_id, position, name, name_key, pepper_version, verifier, latest_key, created_at,
                  status, activation, active_since, inactive_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                appId,
                merchantId,
                position,
                name,
                nameKey,
                pepperVersion,
                verifier,
                latestKey,
                createdAt,
                activation.isDefined() ? "ACTIVE" : "INACTIVE",
                activation,
                activeSince,
                inactiveSince);
    }

    void delete(Sql sql) {
        sql.change("DELETE FROM app_id WHERE app_id = ?", appId);
    }

    /** Returns true if the only key is in this row. */
    boolean hasOnlyKey() {
        return !verifier.isEmpty();
    }

    /**
     * Returns the App ID in this row.
     *
     * @throws RuntimeException if the stored values are not valid
     */
    AppCredential credential(List<KeyRow> keys, CredentialDetails details, SharedValues shared) {
        return AppCredential.restored(
                new AppId(appId),
                shared.of(StoredValues.valid(AppName.restored(name))),
                keys(keys),
                createdAt,
                activation
                        .map(text -> Activation.parse(text)
                                .getOrElseThrow(() -> new IllegalStateException("no activation: " + text)))
                        .map(parsed -> new ActiveSince(parsed, activeSince.getOrElse(Instant.EPOCH))),
                inactiveSince,
                shared.of(details));
    }

    private CredentialKeys keys(List<KeyRow> rows) {
        if (!hasOnlyKey()) {
            return KeyRow.keys(rows, latestKey);
        }
        if (latestKey != 1 || !rows.isEmpty()) {
            throw new IllegalStateException("an App ID with several keys also has an only key");
        }
        return CredentialKeys.first(KeyMaterialColumns.verifier(pepperVersion, verifier), createdAt);
    }
}
