package org.merchantaccess.persistence.store.inspection;

import java.util.List;
import java.util.Locale;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.StoredValues;

/** Reads merchants, App IDs and allowlists row by row, and compares redundant values, such as names with their search keys. */
public final class ProfileInspection {

    private final Sql sql;
    private final DamageCollector damages;

    ProfileInspection(Sql sql, DamageCollector damages) {
        this.sql = sql;
        this.damages = damages;
    }

    /** Returns the damage in the profiles that a start loads, for people; empty if there is none. */
    public static List<String> damaged(Sql sql) {
        DamageCollector damages = new DamageCollector();
        new ProfileInspection(sql, damages).inspect();
        return damages.all().stream()
                .map(damage -> damage.where() + ": " + damage.what())
                .toList();
    }

    /** Inspects all profiles. */
    private void inspect() {
        inspectAround(() -> sql.all("SELECT * FROM app_id", row -> appId(row, (where, same, credential) -> {})));
    }

    /** Inspects all profiles, and each readable App ID further, with its sealed copy. */
    void inspectWith(AppIdCheck further) {
        inspectAround(() -> sql.all("""
                SELECT app_id.*, app_key.sealed AS sealed, claimed_app_id.app_id AS claimed FROM app_id
                  LEFT JOIN app_key ON app_key.app_id = app_id.app_id AND app_key.merchant_id = app_id.merchant_id
                  LEFT JOIN claimed_app_id ON claimed_app_id.app_id = app_id.app_id""", row -> appId(row, further)));
    }

    private void inspectAround(Runnable appIds) {
        damages.inspect(DamagedPart.PAGES, "table merchant", this::merchants);
        damages.inspect(DamagedPart.PAGES, "table app_id", appIds);
        damages.inspect(DamagedPart.PAGES, "table allowlist_entry", this::allowlists);
    }

    private void merchants() {
        sql.all("SELECT * FROM merchant", row -> {
            String where = "merchant " + row.text("id");
            damages.inspect(DamagedPart.VALUES, where, () -> merchant(where, row));
            return true;
        });
    }

    private void merchant(String where, Row row) {
        MerchantName name = StoredValues.valid(MerchantName.parse(row.text("name")));
        MerchantStatus.valueOf(row.text("standing"));
        if (!name.text().equals(row.text("name"))
                || !name.text().toLowerCase(Locale.ROOT).equals(row.text("words"))) {
            damages.note(DamagedPart.VALUES, where, "its name is not as it was written");
        }
    }

    private boolean appId(Row row, AppIdCheck further) {
        String where = "App ID " + row.text("app_id") + " of merchant " + row.text("merchant_id");
        damages.inspect(DamagedPart.VALUES, where, () -> appId(where, row, further));
        return true;
    }

    private void appId(String where, Row row, AppIdCheck further) {
        AppCredential credential = SqlMerchantProfiles.credential(row);
        if (!credential.name().text().equals(row.text("name"))
                || !credential.name().key().equals(row.text("name_key"))) {
            damages.note(DamagedPart.VALUES, where, "its App Name is not as it was written");
        }
        if (AppId.parse(row.text("app_id")).isEmpty()) {
            damages.note(DamagedPart.VALUES, where, "it is not a valid App ID");
        }
        if (credential.isActive() != row.text("status").equals("ACTIVE")) {
            damages.note(DamagedPart.VALUES, where, "its status is not as it was written");
        }
        further.check(where, row, credential);
    }

    private void allowlists() {
        sql.all("SELECT * FROM allowlist_entry", row -> {
            String where = "allowlist of merchant " + row.text("merchant_id");
            damages.inspect(DamagedPart.VALUES, where, () -> {
                if (!SqlMerchantProfiles.entry(row).range().toString().equals(row.text("address_range"))) {
                    damages.note(DamagedPart.VALUES, where, "a range is not as it was written");
                }
            });
            return true;
        });
    }

    /** A further check of an App ID and of its row, which includes the sealed copy. */
    interface AppIdCheck {
        void check(String where, Row row, AppCredential credential);
    }
}
