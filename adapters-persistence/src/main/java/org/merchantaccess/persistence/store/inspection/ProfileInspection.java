package org.merchantaccess.persistence.store.inspection;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.merchant.StoredKeys;
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
        inspectAround(keys -> sql.all("""
                SELECT app_id.*, description, owner, created_by FROM app_id
                  LEFT JOIN app_id_detail ON app_id_detail.app_id = app_id.app_id""", row -> appId(row, keys, (where, same, credential) -> {})));
    }

    /** Inspects all profiles, and each readable App ID further, with the sealed copy of its first key. */
    void inspectWith(AppIdCheck further) {
        inspectAround(keys -> sql.all("""
                SELECT app_id.*, description, owner, created_by, sealed, lookup, claimed_app_id.app_id AS claimed FROM app_id
                  LEFT JOIN app_id_detail ON app_id_detail.app_id = app_id.app_id
                  LEFT JOIN app_key ON app_key.app_id = app_id.app_id AND app_key.merchant_id = app_id.merchant_id
                  LEFT JOIN claimed_app_id ON claimed_app_id.app_id = app_id.app_id""", row -> appId(row, keys, further)));
    }

    private void inspectAround(Consumer<StoredKeys> appIds) {
        damages.inspect(DamagedPart.PAGES, "table merchant", this::merchants);
        damages.inspect(DamagedPart.PAGES, "table app_id", () -> appIds.accept(StoredKeys.all(sql)));
        damages.inspect(DamagedPart.PAGES, "table credential_key", this::strayKeys);
        damages.inspect(DamagedPart.PAGES, "table allowlist_entry", this::allowlists);
    }

    private void merchants() {
        sql.all(SqlMerchantProfiles.ROWS, row -> {
            String where = "merchant " + row.text("id");
            damages.inspect(DamagedPart.VALUES, where, () -> merchant(where, row));
            return true;
        });
    }

    private void merchant(String where, Row row) {
        MerchantName name = StoredValues.valid(MerchantName.parse(row.text("name")));
        MerchantStatus.valueOf(row.text("standing"));
        SelfRotation.valueOf(row.text("self_rotation"));
        SqlMerchantProfiles.scheduledSwitch(row);
        if (!name.text().equals(row.text("name"))
                || !name.text().toLowerCase(Locale.ROOT).equals(row.text("words"))) {
            damages.note(DamagedPart.VALUES, where, "its name is not as it was written");
        }
    }

    private boolean appId(Row row, StoredKeys keys, AppIdCheck further) {
        String where = "App ID " + row.text("app_id") + " of merchant " + row.text("merchant_id");
        damages.inspect(DamagedPart.VALUES, where, () -> appId(where, row, keys, further));
        return true;
    }

    private void appId(String where, Row row, StoredKeys keys, AppIdCheck further) {
        AppCredential credential = SqlMerchantProfiles.credential(row, keys);
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

    private void strayKeys() {
        sql.all("""
                SELECT DISTINCT app_id FROM credential_key
                  WHERE NOT EXISTS (SELECT 1 FROM app_id WHERE app_id.app_id = credential_key.app_id)""", row -> {
            damages.note(
                    DamagedPart.VALUES, "App ID " + row.text("app_id"), "it has keys, but there is no such App ID");
            return true;
        });
    }

    /** Compares the stored times of next changes with those of the profiles. */
    void inspectDueTimes() {
        SqlMerchantProfiles profiles = new SqlMerchantProfiles(sql);
        sql.all("""
                        SELECT id, next_due FROM merchant WHERE next_due IS NOT NULL
                          OR EXISTS (SELECT 1 FROM scheduled_switch WHERE merchant_id = merchant.id)
                          OR EXISTS (SELECT 1 FROM app_id WHERE app_id.merchant_id = merchant.id AND verifier = '')""", row -> new Due(new MerchantId(row.text("id")), row.optionalMoment("next_due")))
                .forEach(due -> damages.inspect(
                        DamagedPart.VALUES, "merchant " + due.merchant.text(), () -> dueTime(profiles, due)));
    }

    private void dueTime(SqlMerchantProfiles profiles, Due due) {
        if (!profiles.find(due.merchant).forAll(profile -> profile.nextDue().equals(due.at))) {
            damages.note(
                    DamagedPart.VALUES,
                    "merchant " + due.merchant.text(),
                    "its next change by time is not as it was written");
        }
    }

    private record Due(MerchantId merchant, Option<Instant> at) {}

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

    /** A further check of an App ID and of its row, which includes the sealed copy of its first key. */
    interface AppIdCheck {
        void check(String where, Row row, AppCredential credential);
    }
}
