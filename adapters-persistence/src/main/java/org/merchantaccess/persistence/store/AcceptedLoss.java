package org.merchantaccess.persistence.store;

import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Accepts that a store lacks changes, such as after a restore: invalidates all earlier tokens, and begins another history, of which followers
 * of the feed load a snapshot.
 */
public final class AcceptedLoss {

    private static final Actor OPERATOR = new Actor("--accept-restore", new ClientAddress(0, 1));

    private final Sql sql;
    private final AuditTrail auditTrail;
    private final Identifiers identifiers;
    private final Clock clock;

    public AcceptedLoss(Sql sql, AuditTrail auditTrail, Identifiers identifiers, Clock clock) {
        this.sql = sql;
        this.auditTrail = auditTrail;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Draws new activations, records each in the audit, and begins a history, within the current transaction.
     *
     * @param number number of the first change of the new history, above every number that a node may have applied
     */
    public void beginHistory(long number) {
        List<Active> active = sql.all(
                "SELECT app_id, merchant_id FROM app_id WHERE status = 'ACTIVE' ORDER BY merchant_id",
                row -> new Active(row.text("app_id"), new MerchantId(row.text("merchant_id"))));
        active.forEach(this::renew);
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

    private record Active(String id, MerchantId merchant) {}
}
