package org.merchantaccess.persistence.store;

import java.util.List;
import java.util.Locale;
import org.merchantaccess.application.port.verification.StoreReport.DamagedPart;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.Standing;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.Stored;

/** Reads merchants, App IDs and allowlists row by row, and compares what is there twice: names with the keys they are found by. */
final class ProfileInspection {

    private final Sql sql;
    private final Damages damages;

    ProfileInspection(Sql sql, Damages damages) {
        this.sql = sql;
        this.damages = damages;
    }

    /** What is damaged of the profiles that a start loads, for people; empty where nothing is. */
    static List<String> damaged(Sql sql) {
        Damages damages = new Damages();
        new ProfileInspection(sql, damages).inspect();
        return damages.all().stream()
                .map(damage -> damage.where() + ": " + damage.what())
                .toList();
    }

    /** Looks at all of them. */
    private void inspect() {
        inspectAround(() -> sql.all("SELECT * FROM app_id", row -> appId(row, (where, same, credential) -> {})));
    }

    /** Looks at all of them, and has each App ID that can be read looked at further, with its sealed copy beside it. */
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
        MerchantName name = Stored.valid(MerchantName.parse(row.text("name")));
        Standing.valueOf(row.text("standing"));
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
            damages.note(DamagedPart.VALUES, where, "it is no App ID");
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

    /** Looks further at an App ID, and at the row that has its sealed copy too. */
    interface AppIdCheck {
        void check(String where, Row row, AppCredential credential);
    }
}
