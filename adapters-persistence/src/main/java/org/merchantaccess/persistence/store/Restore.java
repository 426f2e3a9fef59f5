package org.merchantaccess.persistence.store;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.key.AuditSealer;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.JournalReading;
import org.merchantaccess.persistence.sql.Sql;

/**
 * Data put back from an older copy. They are noticed because they say so, because the journal has seen later ones, or because their
 * journal is not the one they were left with; and they are dangerous because what had ended since would be good again.
 */
final class Restore {

    private static final Actor OPERATOR = new Actor("--accept-restore", new ClientAddress(0, 1));

    private final Sql sql;
    private final StoreState state;
    private final JournalReading journal;
    private final boolean isAsItWasLeft;
    private final SqlAuditTrail auditTrail;
    private final Identifiers identifiers;
    private final Clock clock;

    /**
     * What was put back, if anything was.
     *
     * @param isAsItWasLeft whether the store and its own journal were found as they were left: otherwise it may be any copy
     */
    Restore(
            Sql sql,
            StoreState state,
            JournalReading journal,
            boolean isAsItWasLeft,
            AuditSealer sealer,
            Identifiers identifiers,
            Clock clock) {
        this.sql = sql;
        this.state = state;
        this.journal = journal;
        this.isAsItWasLeft = isAsItWasLeft;
        this.auditTrail = new SqlAuditTrail(sql, sealer);
        this.identifiers = identifiers;
        this.clock = clock;
    }

    boolean isNeeded() {
        return !isAsItWasLeft
                || state.isCopy()
                || state.starts() < journal.highestStart()
                || state.head() < journal.head();
    }

    /** What had ended and is good again. Management keys by all that was ever revoked, as revoking one is no change of access. */
    List<Ended> revived() {
        return Stream.concat(
                        journal.endedAfter(state.head()).stream().filter(ended -> ended.kind() != Ended.Kind.REVOKED),
                        journal.endedAfter(-1).stream().filter(ended -> ended.kind() == Ended.Kind.REVOKED))
                .distinct()
                .filter(this::isGoodAgain)
                .toList();
    }

    private boolean isGoodAgain(Ended ended) {
        return 0
                < switch (ended.kind()) {
                    case DEACTIVATED ->
                        sql.number("SELECT COUNT(*) FROM app_id WHERE app_id = ? AND status = 'ACTIVE'", ended.id());
                    case DELETED -> sql.number("SELECT COUNT(*) FROM app_id WHERE app_id = ?", ended.id());
                    case REVOKED ->
                        sql.number(
                                "SELECT COUNT(*) FROM management_key WHERE key_id = ? AND revoked_at IS NULL",
                                ended.id());
                };
    }

    /** How often the store was started before, as it or its journal knows. */
    long formerStarts() {
        return isNeeded() ? Math.max(state.starts(), journal.highestStart()) : state.starts();
    }

    /** Every token from before dies with the activation it was granted under. Who followed the feed must load anew. */
    StoreState accept() {
        List<Active> active = sql.all(
                "SELECT app_id, merchant_id FROM app_id WHERE status = 'ACTIVE'",
                row -> new Active(row.text("app_id"), new MerchantId(row.text("merchant_id"))));
        active.forEach(this::activateAnew);
        sql.change("DELETE FROM change_entry");
        signEverybodyOut();
        return new StoreState(
                state.environment(),
                state.keyCheck(),
                formerStarts(),
                Math.max(state.head(), journal.head()) + 1,
                false,
                state.journaled());
    }

    /** What had been signed out, used or taken back since the copy was made would be good again. */
    private void signEverybodyOut() {
        sql.change("DELETE FROM hub_session");
        sql.change("DELETE FROM one_time_link");
    }

    private void activateAnew(Active appId) {
        sql.change(
                "UPDATE app_id SET activation = ? WHERE app_id = ?",
                identifiers.activation().toString(),
                appId.id());
        sql.change(
                "UPDATE merchant SET version = version + 1 WHERE id = ?",
                appId.merchant().text());
        auditTrail.append(
                new AuditEntry(clock.instant(), appId.merchant(), OPERATOR, "store_restored", appId.id(), ""));
    }

    private record Active(String id, MerchantId merchant) {}
}
