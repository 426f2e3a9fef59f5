package org.merchantaccess.persistence.sqlite;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.key.sealing.AuditSealer;
import org.merchantaccess.persistence.restore.JournalReading;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.store.AcceptedLoss;

/**
 * Detects and accepts a database restored from an older copy.
 *
 * <p>A restore is detected if the database is marked as a copy, if the restore journal or a running node has later changes, or if the journal
 * is not its own.
 * It is dangerous because rights revoked since the copy would be valid again.
 */
final class Restore {

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
                    case RESOURCE_SERVER_REMOVED ->
                        sql.number("SELECT COUNT(*) FROM resource_server WHERE id = ?", revoked.id());
                    case KEY_ENDED ->
                        sql.number(
                                """
                                SELECT (SELECT COUNT(*) FROM credential_key
                                    WHERE app_id = ? AND number = ? AND role IN ('CURRENT', 'RETIRING'))
                                  + (SELECT COUNT(*) FROM app_id WHERE app_id = ? AND latest_key = ? AND verifier <> '')""", revoked.keyOwner(), revoked.keyNumber(), revoked.keyOwner(), revoked.keyNumber());
                };
    }

    /** Returns the number of starts before this one, from the store or its journal. */
    long formerStarts() {
        return isNeeded() ? Math.max(state.starts(), journal.highestStart()) : state.starts();
    }

    /**
     * Accepts the restore.
     *
     * @param ended gets the rights of keys that end
     */
    StoreState accept(JournalWriter ended) {
        long number = Math.max(state.head(), journal.head()) + 1;
        new AcceptedLoss(sql, ended, auditTrail, identifiers, clock).beginHistory(number);
        return new StoreState(
                state.environment(), state.keyCheck(), formerStarts(), number, false, false, state.journaled());
    }
}
