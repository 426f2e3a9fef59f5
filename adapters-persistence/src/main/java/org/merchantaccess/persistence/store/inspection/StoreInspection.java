package org.merchantaccess.persistence.store.inspection;

import io.vavr.control.Option;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.feed.SqlChangeFeed;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/**
 * Reads a whole store and compares redundant values: sealed copies with verifiers, signing keys with their public halves, audit entries
 * with their seals, changes with the resulting profiles. For one use by one thread.
 */
public final class StoreInspection {

    private final Sql sql;
    private final KeyFile keys;
    private final SqlMerchantProfiles profiles;
    private final Consumer<DamageCollector> extensions;
    private final Clock clock;
    private final DamageCollector damages = new DamageCollector();
    private final AppKeyInspection appKeys;
    private long signingKeys;
    private long auditEntries;

    /**
     * Creates an inspection with those statements and keys.
     *
     * @param extensions inspects the tables of other contexts
     */
    public StoreInspection(Sql sql, KeyFile keys, Consumer<DamageCollector> extensions, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.profiles = new SqlMerchantProfiles(sql);
        this.extensions = extensions;
        this.clock = clock;
        this.appKeys = new AppKeyInspection(sql, keys, damages);
    }

    /** Runs the inspection, and returns its findings together with those problems of pages. */
    public StoreReport report(List<String> problemsOfPages) {
        problemsOfPages.forEach(problem -> damages.note(DamagedPart.PAGES, "database", problem));
        inspectTable("store_state", this::state);
        inspectTable("further_app_key", appKeys::read);
        ProfileInspection inspectedProfiles = new ProfileInspection(sql, damages);
        inspectedProfiles.inspectWith(appKeys::inspect);
        inspectTable("app_key", appKeys::reportStrays);
        inspectTable("merchant", inspectedProfiles::inspectDueTimes);
        inspectTable("deleted_app_id", this::deletedAppIds);
        inspectTable("change_entry", this::changes);
        inspectTable("signing_key", this::signingKeys);
        inspectTable("management_key", this::managementKeys);
        new OAuthInspection(sql, damages).inspect();
        inspectTable("audit_entry", this::auditTrails);
        extensions.accept(damages);
        return new StoreReport(appKeys.inspected(), signingKeys, auditEntries, damages.all());
    }

    /** Inspects one table; an error does not stop the next one. */
    private void inspectTable(String table, Runnable inspection) {
        damages.inspect(DamagedPart.PAGES, "table " + table, inspection);
    }

    private void state() {
        if (!StoreState.read(sql)
                .exists(known -> keys.checkedAgainst(known.keyCheck()).isRight())) {
            damages.note(DamagedPart.VALUES, "table store_state", "does not match the key file");
        }
    }

    private void deletedAppIds() {
        sql.all("""
                SELECT deleted_app_id.app_id AS app_id, app_id.app_id AS there, claimed_app_id.app_id AS claimed
                  FROM deleted_app_id
                  LEFT JOIN app_id ON app_id.app_id = deleted_app_id.app_id
                  LEFT JOIN claimed_app_id ON claimed_app_id.app_id = deleted_app_id.app_id""", row -> {
            if (row.optionalText("there").isDefined()
                    || row.optionalText("claimed").isEmpty()) {
                damages.note(
                        DamagedPart.VALUES,
                        "App ID " + row.text("app_id"),
                        "it is deleted but still present, or was never issued");
            }
            return true;
        });
    }

    /** Checks that the numbers have no gap up to the head, and that each merchant equals its last change. */
    private void changes() {
        Map<MerchantId, String> last = new HashMap<>();
        List<Long> numbers = sql.all("SELECT number, kind, profile FROM change_entry ORDER BY number", row -> {
            damages.inspect(DamagedPart.VALUES, "change " + row.number("number"), () -> {
                if (SqlChangeFeed.change(row) instanceof FeedChange.MerchantChanged changed) {
                    last.put(changed.merchant().id(), row.text("profile"));
                }
            });
            return row.number("number");
        });
        long head = StoreState.read(sql).map(StoreState::head).getOrElse(0L);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != head - numbers.size() + i + 1) {
                damages.note(DamagedPart.VALUES, "table change_entry", "change " + numbers.get(i) + " is out of order");
            }
        }
        if (sql.number("SELECT COUNT(*) FROM feed_head LEFT JOIN change_entry USING (number, entry_id)"
                        + " WHERE feed_head.number > 0 AND change_entry.kind IS NULL")
                > 0) {
            damages.note(DamagedPart.VALUES, "table feed_head", "the newest change is missing");
        }
        damages.inspect(
                DamagedPart.VALUES,
                "table feed_head",
                () -> sql.one("SELECT formats FROM feed_head", row -> FeedFormats.parse(row.text("formats"))));
        last.forEach((id, entry) -> damages.inspect(DamagedPart.VALUES, "merchant " + id.text(), () -> {
            if (!profiles.find(id).exists(profile -> SqlChangeFeed.isEntryOf(profile, entry))) {
                damages.note(DamagedPart.VALUES, "merchant " + id.text(), "it differs from its last change");
            }
        }));
    }

    private void signingKeys() {
        signingKeys = sql.number("SELECT COUNT(*) FROM signing_key");
        new SqlSigningKeys(sql, keys, clock)
                .damaged()
                .forEach(id -> damages.note(
                        DamagedPart.SIGNING_KEYS,
                        "signing key " + id,
                        "it cannot be opened, or its halves do not match"));
    }

    private void managementKeys() {
        sql.all("SELECT digest, key_id FROM management_key", row -> {
            String digest = row.text("digest");
            if (!digest.matches("[0-9a-f]{64}")
                    || !ManagementKeyMetadata.idOf(digest).equals(row.text("key_id"))) {
                damages.note(
                        DamagedPart.VALUES,
                        "management key " + row.text("key_id"),
                        "its digest is not as it was written");
            }
            return true;
        });
    }

    private void auditTrails() {
        SqlAuditTrail trail = new SqlAuditTrail(sql, keys.auditSealer());
        List<String> merchants = sql.all(
                "SELECT DISTINCT merchant_id FROM audit_entry ORDER BY merchant_id", row -> row.text("merchant_id"));
        for (String merchant : merchants) {
            boolean isHub = merchant.equals(AuditTrail.HUB.text());
            String where = isHub ? "audit trail of the Hub" : "audit trail of merchant " + merchant;
            damages.inspect(DamagedPart.AUDIT_TRAIL, where, () -> {
                ChainReport report = trail.verify(new MerchantId(merchant), Option.none());
                auditEntries += report.end().length();
                report.firstBad()
                        .forEach(number -> damages.note(
                                DamagedPart.AUDIT_TRAIL,
                                where,
                                "entry " + number + " is missing, or not as it was written"));
            });
        }
    }
}
