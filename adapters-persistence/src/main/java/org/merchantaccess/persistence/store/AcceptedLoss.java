package org.merchantaccess.persistence.store;

import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.credential.SealedKeyTables;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Accepts that a store lacks changes, such as after a restore: invalidates all earlier tokens, cancels all scheduled switches, ends all
 * retiring keys, and begins another history, of which followers of the feed load a snapshot.
 */
public final class AcceptedLoss {

    private static final Actor OPERATOR = new Actor("--accept-restore", new ClientAddress(0, 1));

    private final Sql sql;
    private final SqlMerchantProfiles profiles;
    private final SealedKeyTables sealedKeys;
    private final AuditTrail auditTrail;
    private final Identifiers identifiers;
    private final Clock clock;

    /**
     * Creates the acceptance in that store.
     *
     * @param journal gets the rights of keys that end
     */
    public AcceptedLoss(Sql sql, JournalWriter journal, AuditTrail auditTrail, Identifiers identifiers, Clock clock) {
        this.sql = sql;
        this.profiles = new SqlMerchantProfiles(sql, journal);
        this.sealedKeys = new SealedKeyTables(sql);
        this.auditTrail = auditTrail;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Draws new activations, records each in the audit, removes what would happen by time, and begins a history, within the current
     * transaction.
     *
     * @param number number of the first change of the new history, above every number that a node may have applied
     */
    public void beginHistory(long number) {
        List<Active> active = sql.all(
                "SELECT app_id, merchant_id FROM app_id WHERE status = 'ACTIVE' ORDER BY merchant_id",
                row -> new Active(row.text("app_id"), new MerchantId(row.text("merchant_id"))));
        active.forEach(this::renew);
        List<MerchantId> planned = sql.all("""
                SELECT merchant_id FROM scheduled_switch
                UNION SELECT app_id.merchant_id FROM credential_key JOIN app_id ON app_id.app_id = credential_key.app_id
                  WHERE role = 'RETIRING' ORDER BY merchant_id""", row -> new MerchantId(row.text("merchant_id")));
        planned.forEach(this::removePlanned);
        // Every token is invalid by the new activations.
        sql.change("DELETE FROM revoked_token");
        sql.change("DELETE FROM assertion_id");
        new FeedHead(sql).beginHistory(number, clock.instant());
    }

    private void renew(Active appId) {
        sql.change(
                "UPDATE app_id SET activation = ? WHERE app_id = ?",
                identifiers.activation().toString(),
                appId.id());
        sql.change(
                "UPDATE merchant SET version = version + 1 WHERE id = ?",
                appId.merchant().text());
        auditTrail.append(new AuditEntry(
                clock.instant(), appId.merchant(), OPERATOR, AccessAction.STORE_RESTORED, appId.id(), ""));
    }

    /** Cancels the switch of a merchant and ends its retiring keys: after the copy was made, either may have been ended for a reason. */
    private void removePlanned(MerchantId merchant) {
        profiles.findForChange(merchant).forEach(found -> {
            MerchantProfile changed = found.cancelSwitch()
                    .map(decision -> recorded(merchant, decision))
                    .getOrElse(found);
            for (AppCredential credential : found.credentials().all()) {
                changed = withoutRetiring(changed, credential);
            }
            profiles.save(changed);
        });
    }

    private MerchantProfile withoutRetiring(MerchantProfile merchant, AppCredential credential) {
        return credential
                .keys()
                .retiring()
                .map(former -> former.key().number())
                .flatMap(number -> merchant.endKey(credential.appId(), number, clock.instant())
                        .toOption()
                        .peek(decision -> sealedKeys.delete(merchant.id(), credential.appId(), number)))
                .map(decision -> recorded(merchant.id(), decision))
                .getOrElse(merchant);
    }

    private MerchantProfile recorded(MerchantId merchant, Decision decision) {
        decision.event()
                .forEach(event -> auditTrail.append(new AuditEntry(
                        clock.instant(), merchant, OPERATOR, event.action(), event.subject(), event.detail())));
        return decision.profile();
    }

    private record Active(String id, MerchantId merchant) {}
}
