package org.merchantaccess.persistence.store;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.key.sealing.AuditSealer;
import org.merchantaccess.persistence.restore.JournalReading;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Detects and accepts a database restored from an older copy.
 *
 * <p>A restore is detected if the database is marked as a copy, if the restore journal or a running node has later changes, or if the journal
 * is not its own.
 * It is dangerous because rights revoked since the copy would be valid again.
 */
public final class Restore {

    private static final Actor OPERATOR = new Actor("--accept-restore", new ClientAddress(0, 1));

    private final Sql sql;
    private final StoreState state;
    private final JournalReading journal;
    private final boolean isUnchanged;
    private final SqlAuditTrail auditTrail;
    private final Identifiers identifiers;
    private final Clock clock;

    /**
     * Creates the check of a store against its journal.
     *
     * @param isUnchanged true if the store and its own journal were found unchanged; otherwise the store may be any copy
     */
    Restore(
            Sql sql,
            StoreState state,
            JournalReading journal,
            boolean isUnchanged,
            AuditSealer sealer,
            Identifiers identifiers,
            Clock clock) {
        this.sql = sql;
        this.state = state;
        this.journal = journal;
        this.isUnchanged = isUnchanged;
        this.auditTrail = new SqlAuditTrail(sql, sealer);
        this.identifiers = identifiers;
        this.clock = clock;
    }

    boolean isNeeded() {
        return !isUnchanged
                || state.isCopy()
                || state.starts() < journal.highestStart()
                || state.head() < journal.head()
                || state.lacksCommits();
    }

    /**
     * Returns the revoked rights that are valid again. For management keys, all recorded revocations count, because a revocation changes no
     * profile.
     */
    List<RevokedRight> revived() {
        return Stream.concat(
                        journal.revokedAfter(state.head()).stream()
                                .filter(revoked -> revoked.kind() != RevokedRight.Kind.REVOKED),
                        journal.revokedAfter(-1).stream()
                                .filter(revoked -> revoked.kind() == RevokedRight.Kind.REVOKED))
                .distinct()
                .filter(this::isValidAgain)
                .toList();
    }

    private boolean isValidAgain(RevokedRight revoked) {
        return 0
                < switch (revoked.kind()) {
                    case DEACTIVATED ->
                        sql.number("SELECT COUNT(*) FROM app_id WHERE app_id = ? AND status = 'ACTIVE'", revoked.id());
                    case DELETED -> sql.number("SELECT COUNT(*) FROM app_id WHERE app_id = ?", revoked.id());
                    case REVOKED ->
                        sql.number(
                                "SELECT COUNT(*) FROM management_key WHERE key_id = ? AND revoked_at IS NULL",
                                revoked.id());
                };
    }

    /** Returns the number of starts before this one, from the store or its journal. */
    long formerStarts() {
        return isNeeded() ? Math.max(state.starts(), journal.highestStart()) : state.starts();
    }

    /** Accepts the restore. */
    StoreState accept() {
        long number = Math.max(state.head(), journal.head()) + 1;
        acceptLoss(number, sql, auditTrail, identifiers, clock);
        return new StoreState(
                state.environment(), state.keyCheck(), formerStarts(), number, false, false, state.journaled());
    }

    /**
     * Accepts within the current transaction that a store lacks changes. New activations invalidate all earlier tokens, and followers of the
     * feed load a snapshot of a new history.
     *
     * @param number number of the first change of the new history, above every number that a node may have applied
     */
    public static void acceptLoss(long number, Sql sql, AuditTrail auditTrail, Identifiers identifiers, Clock clock) {
        List<Active> active = sql.all(
                "SELECT app_id, merchant_id FROM app_id WHERE status = 'ACTIVE' ORDER BY merchant_id",
                row -> new Active(row.text("app_id"), new MerchantId(row.text("merchant_id"))));
        for (Active appId : active) {
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
        new FeedHead(sql).beginHistory(number, clock.instant());
    }

    private record Active(String id, MerchantId merchant) {}
}
