package org.merchantaccess.persistence.merchant;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;

/** A row of the table of App IDs. */
record AppIdRow(
        String appId,
        String merchantId,
        long position,
        String name,
        String nameKey,
        long pepperVersion,
        String verifier,
        Instant createdAt,
        Option<String> activation,
        Option<Instant> activeSince) {

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
                credential.keyVerifier().pepperVersion(),
                HexFormat.of().formatHex(credential.keyVerifier().toBytes()),
                Instant.ofEpochMilli(credential.createdAt().toEpochMilli()),
                credential.activeSince().map(since -> since.activation().toString()),
                credential
                        .activeSince()
                        .map(since -> Instant.ofEpochMilli(since.at().toEpochMilli())));
    }

    void insert(Sql sql) {
        sql.change(
                """
                INSERT INTO app_id (app_id, merchant_id, position, name, name_key, pepper_version, verifier, created_at,
                  status, activation, active_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                appId,
                merchantId,
                position,
                name,
                nameKey,
                pepperVersion,
                verifier,
                createdAt,
                activation.isDefined() ? "ACTIVE" : "INACTIVE",
                activation,
                activeSince);
    }

    void delete(Sql sql) {
        sql.change("DELETE FROM app_id WHERE app_id = ?", appId);
    }

    static AppCredential credential(Row row) {
        return AppCredential.restored(
                new AppId(row.text("app_id")),
                StoredValues.valid(AppName.restored(row.text("name"))),
                KeyVerifier.of(
                        (int) row.number("pepper_version"), HexFormat.of().parseHex(row.text("verifier"))),
                row.moment("created_at"),
                row.optionalText("activation")
                        .map(text -> Activation.parse(text)
                                .getOrElseThrow(() -> new IllegalStateException("no activation: " + text)))
                        .map(activation -> new ActiveSince(activation, row.moment("active_since"))));
    }
}
