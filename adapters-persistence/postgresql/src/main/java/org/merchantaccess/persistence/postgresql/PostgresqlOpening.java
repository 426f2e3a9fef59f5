package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;
import org.merchantaccess.persistence.store.AcceptedLoss;
import org.merchantaccess.persistence.store.InitialSigningKey;
import org.merchantaccess.persistence.store.OpeningChecks;
import org.merchantaccess.persistence.store.StoreExtensions;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/** Opens a store in one transaction, under a lock: several nodes may start at the same time on one empty database. */
final class PostgresqlOpening {

    private static final Logger LOG = System.getLogger(PostgresqlOpening.class.getName());

    private final OpeningChecks<PostgresqlFailure> checks;
    private final Environment environment;
    private final boolean acceptsRestore;
    private final Identifiers identifiers;
    private final StoreExtensions extensions;
    private final Clock clock;

    PostgresqlOpening(
            Path keyFile,
            Environment environment,
            boolean acceptsRestore,
            Identifiers identifiers,
            StoreExtensions extensions,
            Clock clock) {
        this.checks = new OpeningChecks<>(
                keyFile,
                environment,
                PostgresqlFailure.Damaged::new,
                PostgresqlFailure.OtherEnvironment::new,
                PostgresqlFailure.NoKeys::new);
        this.environment = environment;
        this.acceptsRestore = acceptsRestore;
        this.identifiers = identifiers;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Returns the keys of the store, whose tables are up to date. */
    Either<PostgresqlFailure, KeyFile> keysIn(PostgresqlDatabase database) {
        return withSessions(database).flatMap(checked -> {
            try (PostgresqlTransactions transactions = PostgresqlTransactions.forLongWork(checked)) {
                return transactions.inTransactionOr(PostgresqlOpening::unavailable, () -> keysIn(transactions));
            }
        });
    }

    private static Either<PostgresqlFailure, PostgresqlDatabase> withSessions(PostgresqlDatabase database) {
        try {
            return database.sessionFlaw()
                    .<PostgresqlFailure>map(PostgresqlFailure.NoSession::new)
                    .toEither(database)
                    .swap();
        } catch (PortUnavailable broken) {
            return Either.left(unavailable(broken));
        }
    }

    static PostgresqlFailure unavailable(Throwable broken) {
        return new PostgresqlFailure.Unavailable(PostgresqlTransactions.reasonOf(broken));
    }

    private Either<PostgresqlFailure, KeyFile> keysIn(PostgresqlTransactions transactions) {
        Sql sql = transactions.sql();
        TableMigration.lock(sql);
        return new TableMigration(extensions)
                .runIfPermitted(transactions)
                .map(scripts -> StoreState.read(sql))
                .flatMap(checks::ofThisEnvironment)
                .flatMap(this::withoutLoss)
                .flatMap(state -> notRestored(sql, state))
                .flatMap(state -> keysOf(state).flatMap(keys -> started(sql, state, keys)));
    }

    private Either<PostgresqlFailure, Option<StoreState>> withoutLoss(Option<StoreState> state) {
        return state.exists(StoreState::lacksCommits) && !acceptsRestore
                ? Either.left(new PostgresqlFailure.LacksCommits())
                : Either.right(state);
    }

    private Either<PostgresqlFailure, Option<StoreState>> notRestored(Sql sql, Option<StoreState> state) {
        return isRestored(sql) && !acceptsRestore ? Either.left(new PostgresqlFailure.Restored()) : Either.right(state);
    }

    /** A running node records the timeline of a promoted server. If none was running, nothing shows that the server has every change. */
    private static boolean isRestored(Sql sql) {
        return DatabaseIdentity.recorded(sql).exists(recorded -> !recorded.equals(DatabaseIdentity.current(sql)));
    }

    /** Returns the keys, which seal as the store does: a newer version in the file is used once a rotation has begun. */
    private Either<PostgresqlFailure, KeyFile> keysOf(Option<StoreState> state) {
        return checks.keysOf(state)
                .map(keys ->
                        state.map(known -> keys.sealingAs(known.keyCheck())).getOrElse(keys))
                .peek(PostgresqlOpening::warnOfUnusedVersion);
    }

    private static void warnOfUnusedVersion(KeyFile keys) {
        if (keys.currentVersion() < keys.newestVersion()) {
            LOG.log(
                    Level.WARNING,
                    "The key file has a version that the store does not use yet: run rotate-keys once every node has it.");
        }
    }

    private Either<PostgresqlFailure, KeyFile> started(Sql sql, Option<StoreState> state, KeyFile keys) {
        return checks.withAllPeppers(sql, keys).flatMap(complete -> {
            if (state.isEmpty()) {
                new FeedHead(sql).create();
                StoreState.ofNewStore(environment.word(), keys.keyCheck()).write(sql);
            }
            // Locked before the head of the feed, as by a change that seals.
            sql.change("UPDATE store_state SET starts = starts + 1 WHERE id = 1");
            if (state.exists(StoreState::lacksCommits) || isRestored(sql)) {
                acceptLoss(sql, keys);
            }
            DatabaseIdentity.current(sql).record(sql);
            InitialSigningKey first = new InitialSigningKey(new SqlSigningKeys(sql, keys, clock), identifiers, clock);
            return (state.isEmpty() ? first.createIfMissing(sql) : first.required(sql))
                    .<PostgresqlFailure>toEither(PostgresqlFailure.NoSigningKey::new)
                    .map(signingKeys -> keys);
        });
    }

    /** Begins a history above every number that a node has reported. Running nodes must join again. */
    private void acceptLoss(Sql sql, KeyFile keys) {
        long highest = sql.number("""
                SELECT GREATEST((SELECT number FROM feed_head WHERE id = 1),
                  (SELECT MAX(number) FROM lost_commits), (SELECT MAX(acknowledged) FROM node))""");
        sql.change("DELETE FROM node");
        new AcceptedLoss(sql, JournalWriter.none(), new SqlAuditTrail(sql, keys.auditSealer()), identifiers, clock)
                .beginHistory(highest + 1);
        extensions.restored(sql);
        LOG.log(Level.WARNING, "The loss of changes is accepted: all tokens and sessions have ended.");
    }
}
