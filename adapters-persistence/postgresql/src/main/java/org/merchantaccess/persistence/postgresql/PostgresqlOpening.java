package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.audit.SqlAuditTrail;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;
import org.merchantaccess.persistence.store.AcceptedLoss;
import org.merchantaccess.persistence.store.InitialSigningKey;
import org.merchantaccess.persistence.store.StoreExtensions;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/** Opens a store in one transaction, under a lock: several nodes may start at the same time on one empty database. */
final class PostgresqlOpening {

    private static final Logger LOG = System.getLogger(PostgresqlOpening.class.getName());

    private final Path keyFile;
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
        this.keyFile = keyFile;
        this.environment = environment;
        this.acceptsRestore = acceptsRestore;
        this.identifiers = identifiers;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Returns the keys of the store, whose tables are up to date. */
    Either<PostgresqlFailure, KeyFile> keysAt(PostgresqlAddress address) {
        try (PostgresqlTransactions transactions = PostgresqlTransactions.forLongWork(address)) {
            return transactions.inTransactionOr(PostgresqlOpening::unavailable, () -> keysIn(transactions));
        }
    }

    static PostgresqlFailure unavailable(Throwable broken) {
        return new PostgresqlFailure.Unavailable(PostgresqlTransactions.reasonOf(broken));
    }

    private Either<PostgresqlFailure, KeyFile> keysIn(PostgresqlTransactions transactions) {
        Sql sql = transactions.sql();
        sql.lock("store", "start");
        return inUtf8(sql)
                .flatMap(encoding -> updated(transactions))
                .map(scripts -> StoreState.read(sql))
                .flatMap(this::ofThisEnvironment)
                .flatMap(this::withoutLoss)
                .flatMap(state -> keysOf(state).flatMap(keys -> started(sql, state, keys)));
    }

    private static Either<PostgresqlFailure, String> inUtf8(Sql sql) {
        String encoding = sql.one("SELECT current_setting('server_encoding') AS encoding", row -> row.text("encoding"))
                .getOrElse("");
        return encoding.equals("UTF8") ? Either.right(encoding) : Either.left(new PostgresqlFailure.NotUtf8(encoding));
    }

    private Either<PostgresqlFailure, Integer> updated(PostgresqlTransactions transactions) {
        return transactions
                .update(extensions.schemaWith(PostgresqlSchema.core(), Dialect.POSTGRESQL))
                .mapLeft(failure -> failure.match(new MigrationFailure.Cases<>() {
                    @Override
                    public PostgresqlFailure newer(MigrationFailure.Newer newer) {
                        return new PostgresqlFailure.Newer(newer.version());
                    }

                    @Override
                    public PostgresqlFailure broken(MigrationFailure.Broken broken) {
                        return broken(broken.fault());
                    }

                    private PostgresqlFailure broken(DatabaseFault fault) {
                        return new PostgresqlFailure.Damaged(List.of(fault.toString()));
                    }
                }));
    }

    private Either<PostgresqlFailure, Option<StoreState>> ofThisEnvironment(Option<StoreState> state) {
        if (!state.forAll(StoreState::isPlausible)) {
            return Either.left(new PostgresqlFailure.Damaged(List.of("table store_state: has an invalid value")));
        }
        return state.forAll(known -> known.environment().equals(environment.word()))
                ? Either.right(state)
                : Either.left(new PostgresqlFailure.OtherEnvironment(environment));
    }

    private Either<PostgresqlFailure, Option<StoreState>> withoutLoss(Option<StoreState> state) {
        return state.exists(StoreState::lacksCommits) && !acceptsRestore
                ? Either.left(new PostgresqlFailure.LacksCommits())
                : Either.right(state);
    }

    /** A store that is not empty never gets new keys: another node may have created it with the keys of another machine. */
    private Either<PostgresqlFailure, KeyFile> keysOf(Option<StoreState> state) {
        return state.map(known -> KeyFile.open(keyFile, environment)
                        .flatMap(keys -> keys.checkedAgainst(known.keyCheck()))
                        .map(keys -> keys.sealingAs(known.keyCheck())))
                .getOrElse(() -> KeyFile.openOrCreate(keyFile, environment))
                .<PostgresqlFailure>mapLeft(PostgresqlFailure.NoKeys::new)
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
        return withAllPeppers(sql, keys).flatMap(complete -> {
            if (state.isEmpty()) {
                new FeedHead(sql).create();
                StoreState.ofNewStore(environment.word(), keys.keyCheck()).write(sql);
            }
            if (state.exists(StoreState::lacksCommits)) {
                acceptLoss(sql, keys);
            }
            sql.change("UPDATE store_state SET starts = starts + 1 WHERE id = 1");
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
        new AcceptedLoss(sql, new SqlAuditTrail(sql, keys.auditSealer()), identifiers, clock).beginHistory(highest + 1);
        extensions.restored(sql);
        LOG.log(Level.WARNING, "The loss of changes is accepted: all tokens and sessions have ended.");
    }

    private static Either<PostgresqlFailure, KeyFile> withAllPeppers(Sql sql, KeyFile keys) {
        return keys.requireVersions(sql.all(
                        "SELECT DISTINCT pepper_version FROM app_id", row -> (int) row.number("pepper_version")))
                .mapLeft(PostgresqlFailure.NoKeys::new);
    }
}
