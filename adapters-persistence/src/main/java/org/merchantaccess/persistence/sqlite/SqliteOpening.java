package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.restore.CollectedRights;
import org.merchantaccess.persistence.restore.JournalFlaw;
import org.merchantaccess.persistence.restore.JournalReading;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.restore.RollbackDetector;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.sql.sqlite.SqliteMigrations;
import org.merchantaccess.persistence.sql.sqlite.SqliteTransactions;
import org.merchantaccess.persistence.store.InitialSigningKey;
import org.merchantaccess.persistence.store.OpeningChecks;
import org.merchantaccess.persistence.store.StoreExtensions;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/** Opens a store step by step. All checks come before any change. */
final class SqliteOpening {

    private static final Logger LOG = System.getLogger(SqliteOpening.class.getName());

    private final StoreFiles files;
    private final Environment environment;
    private final boolean acceptsRestore;
    private final Identifiers identifiers;
    private final StoreExtensions extensions;
    private final Clock clock;
    private final OpeningChecks<SqliteFailure> checks;

    SqliteOpening(
            StoreFiles files,
            Environment environment,
            boolean acceptsRestore,
            Identifiers identifiers,
            StoreExtensions extensions,
            Clock clock) {
        this.files = files;
        this.environment = environment;
        this.acceptsRestore = acceptsRestore;
        this.identifiers = identifiers;
        this.extensions = extensions;
        this.clock = clock;
        this.checks = new OpeningChecks<>(
                files.keys(),
                environment,
                findings -> new SqliteFailure.Damaged(files.database(), findings),
                wanted -> new SqliteFailure.OtherEnvironment(files.database(), wanted),
                SqliteFailure.NoKeys::new);
    }

    Either<SqliteFailure, SqliteStore> open() {
        return openBy(new SqliteFile(files.database()));
    }

    /** Opens the store with connections of that source, which tests may watch or break. */
    Either<SqliteFailure, SqliteStore> openBy(Connections connections) {
        DamageCheck damage = new DamageCheck(files, environment, connections, extensions, clock);
        return new OwnedFiles(files)
                .ready()
                .flatMap(ready -> damage.ofPages())
                .flatMap(changed -> migrated(connections, damage)
                        .flatMap(scripts -> expected(scripts, changed))
                        .flatMap(ready -> opened(new SqliteTransactions(connections), damage, changed)));
    }

    /** Removes the checksums after scripts have changed pages: if this start is refused, the next must not report the changes as damage. */
    private Either<SqliteFailure, Path> expected(int scripts, Option<List<Long>> changed) {
        return scripts > 0 && changed.forAll(List::isEmpty) ? checksumsRemoved() : Either.right(files.database());
    }

    private Either<SqliteFailure, Integer> migrated(Connections connections, DamageCheck damage) {
        return new SqliteMigrations(
                        files.database(), extensions.schemaWith(SqliteSchema.core(), Dialect.SQLITE), connections)
                .run()
                .mapLeft(failure -> failure.match(new MigrationFailure.Cases<>() {
                    @Override
                    public SqliteFailure newer(MigrationFailure.Newer newer) {
                        return new SqliteFailure.Newer(files.database(), newer.version());
                    }

                    @Override
                    public SqliteFailure broken(MigrationFailure.Broken broken) {
                        return damage.failure(broken.fault());
                    }
                }));
    }

    /**
     * Opens a store whose tables are migrated.
     *
     * @param changed the pages that changed since the store was closed properly; none if it was not
     */
    private Either<SqliteFailure, SqliteStore> opened(
            SqlTransactions transactions, DamageCheck damage, Option<List<Long>> changed) {
        Sql sql = transactions.sql();
        boolean isUnchanged = changed.forAll(List::isEmpty);
        return within(transactions, damage, () -> Either.right(StoreState.read(sql)))
                .flatMap(checks::ofThisEnvironment)
                .flatMap(state -> checks.keysOf(state)
                        .peek(SqliteOpening::warnOfIncompleteRotation)
                        .flatMap(keys -> journal()
                                .flatMap(journal -> within(
                                        transactions,
                                        damage,
                                        () -> checked(sql, state, keys, journal, isUnchanged)
                                                .flatMap(checked -> withoutDamage(sql, checked, damage, changed))
                                                .flatMap(checked -> checks.withAllPeppers(sql, checked.keys())
                                                        .map(complete -> checked)))))
                        .flatMap(checked -> start(transactions, damage, checked)))
                .peekLeft(failure -> transactions.close());
    }

    /** Checks the content for damage, except in a new store and when a restore is accepted. */
    private Either<SqliteFailure, CheckedStart> withoutDamage(
            Sql sql, CheckedStart checked, DamageCheck damage, Option<List<Long>> changed) {
        return acceptsRestore || checked.isNew()
                ? Either.right(checked)
                : damage.ofContent(sql, changed)
                        .<Either<SqliteFailure, CheckedStart>>map(Either::left)
                        .getOrElse(Either.right(checked));
    }

    /** Removes the checksums; from here on the file is changed. */
    private Either<SqliteFailure, Path> checksumsRemoved() {
        try {
            new PageChecksums(files.database()).forget();
            return Either.right(files.database());
        } catch (IOException failed) {
            return Either.left(new SqliteFailure.Unusable(files.database(), HostFault.of(files.database(), failed)));
        }
    }

    private Either<SqliteFailure, SqliteStore> start(
            SqlTransactions transactions, DamageCheck damage, CheckedStart checked) {
        return checksumsRemoved()
                .flatMap(ready -> begin(checked))
                .flatMap(detector -> within(transactions, damage, () -> started(transactions.sql(), checked, detector))
                        .peek(started -> record(started, detector))
                        .map(started -> new SqliteStore(
                                new SqliteFile(files.database()),
                                transactions,
                                checked.keys(),
                                detector,
                                started.signingKeys(),
                                started.revived(),
                                identifiers,
                                extensions,
                                clock))
                        .peekLeft(failure -> detector.close()));
    }

    private static void record(CommittedStart started, RollbackDetector detector) {
        if (!started.ended().isEmpty()) {
            detector.recordChange(started.state().head(), started.ended());
        }
        detector.recordStart(started.state().starts());
    }

    private Either<SqliteFailure, RollbackDetector> begin(CheckedStart checked) {
        return RollbackDetector.begin(
                        checked.journal(),
                        checked.keys().storeId(),
                        checked.restore().formerStarts() + 1)
                .mapLeft(SqliteOpening::journalUnusable);
    }

    private static void warnOfIncompleteRotation(KeyFile keys) {
        if (keys.hasFormerVersions()) {
            LOG.log(Level.WARNING, "The last key rotation is incomplete: run rotate-keys again.");
        }
    }

    private Either<SqliteFailure, JournalReading> journal() {
        return new FormerJournal(files)
                .renamed()
                .flatMap(file -> JournalReading.of(file).mapLeft(SqliteOpening::journalUnusable));
    }

    private static SqliteFailure journalUnusable(HostFault fault) {
        return new SqliteFailure.Unusable(fault.at(), fault);
    }

    /** Decides whether this start may continue. Nothing was written yet. */
    private Either<SqliteFailure, CheckedStart> checked(
            Sql sql, Option<StoreState> stored, KeyFile keys, JournalReading journal, boolean isUnchanged) {
        return acceptedFlaw(stored, keys.storeId(), journal)
                .flatMap(flaw -> acceptable(sql, stored, keys, journal, flaw, isUnchanged));
    }

    /** Returns the flaw of the journal if there is one that is accepted. */
    private Either<SqliteFailure, Option<JournalFlaw>> acceptedFlaw(
            Option<StoreState> stored, String storeId, JournalReading journal) {
        Option<JournalFlaw> flaw = stored.map(state -> journal.flawFor(state.journaledAs(storeId)))
                .getOrElse(() -> Option.when(journal.belongsToOtherThan(storeId), JournalFlaw.OF_ANOTHER_STORE));
        return flaw.filter(found -> !acceptsRestore)
                .<Either<SqliteFailure, Option<JournalFlaw>>>map(
                        found -> Either.left(new SqliteFailure.UntrustedJournal(files.journal(), found)))
                .getOrElse(() -> Either.right(flaw));
    }

    private Either<SqliteFailure, CheckedStart> acceptable(
            Sql sql,
            Option<StoreState> stored,
            KeyFile keys,
            JournalReading journal,
            Option<JournalFlaw> flaw,
            boolean isUnchanged) {
        StoreState state = stored.getOrElse(() -> StoreState.ofNewStore(environment.word(), keys.keyCheck()));
        JournalReading journalToContinue =
                flaw.forAll(JournalFlaw.OLDER_THAN_THE_STORE::equals) ? journal : journal.asMissing();
        boolean isStoreUnchanged = flaw.isEmpty() && (isUnchanged || !acceptsRestore);
        Restore restore =
                new Restore(sql, state, journalToContinue, isStoreUnchanged, keys.auditSealer(), identifiers, clock);
        flaw.forEach(this::warnOfReplacedJournal);
        return restore.isNeeded() && !acceptsRestore
                ? Either.left(new SqliteFailure.Restored(files.database(), restore.revived()))
                : Either.right(new CheckedStart(stored.isEmpty(), state, keys, journalToContinue, restore));
    }

    private void warnOfReplacedJournal(JournalFlaw flaw) {
        LOG.log(
                Level.WARNING,
                "The restore journal {0} was not the one of this store ({1}) and is replaced. Revoked rights that are valid again"
                        + " cannot be listed: compare App IDs and management keys with your records.",
                files.journal(),
                flaw);
    }

    private Either<SqliteFailure, CommittedStart> started(Sql sql, CheckedStart checked, RollbackDetector detector) {
        Restore restore = checked.restore();
        if (checked.isNew()) {
            new FeedHead(sql).create();
        }
        List<RevokedRight> revived = restore.isNeeded() ? restore.revived() : List.of();
        CollectedRights ended = new CollectedRights();
        StoreState started =
                (restore.isNeeded() ? restore.accept(ended) : checked.state()).startedAgain(detector.forcedHead());
        notifyExtensions(sql, restore.isNeeded());
        started.write(sql);
        InitialSigningKey first =
                new InitialSigningKey(new SqlSigningKeys(sql, checked.keys(), clock), identifiers, clock);
        return (checked.isNew() || acceptsRestore ? first.createIfMissing(sql) : first.required(sql))
                .<SqliteFailure>toEither(() -> new SqliteFailure.NoSigningKey(files.database()))
                .map(signingKeys -> new CommittedStart(started, signingKeys, revived, ended.all()));
    }

    private void notifyExtensions(Sql sql, boolean isRestored) {
        RestoreNote note = new RestoreNote(sql, extensions.schemaWith(SqliteSchema.core(), Dialect.SQLITE));
        boolean isLeftByAnother = note.take();
        if (isRestored) {
            note.leave();
        }
        if (isRestored || isLeftByAnother) {
            extensions.restored(sql);
        }
    }

    private static <T> Either<SqliteFailure, T> within(
            SqlTransactions transactions, DamageCheck damage, Supplier<Either<SqliteFailure, T>> work) {
        return transactions.inTransactionOr(damage::failure, work);
    }

    /** A start that may continue: the state of the store, its keys, and the journal to continue from. */
    private record CheckedStart(
            boolean isNew, StoreState state, KeyFile keys, JournalReading journal, Restore restore) {}

    /** Result of a committed start; failed starts are never journaled. */
    private record CommittedStart(
            StoreState state, SqlSigningKeys signingKeys, List<RevokedRight> revived, List<RevokedRight> ended) {}
}
