package org.merchantaccess.persistence.store;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.key.KeyFile;
import org.merchantaccess.persistence.key.SqlSigningKeys;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.Witness;
import org.merchantaccess.persistence.sql.MigrationFailure;
import org.merchantaccess.persistence.sql.Migrations;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.SqliteFile;

/** Opens a store step by step. Whatever is wrong with it is found before anything in it is changed. */
final class StoreOpening {

    private static final Logger LOG = System.getLogger(StoreOpening.class.getName());

    private final StoreFiles files;
    private final Environment environment;
    private final boolean acceptsRestore;
    private final Identifiers identifiers;
    private final Clock clock;

    StoreOpening(
            StoreFiles files, Environment environment, boolean acceptsRestore, Identifiers identifiers, Clock clock) {
        this.files = files;
        this.environment = environment;
        this.acceptsRestore = acceptsRestore;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Either<StoreFailure, SqliteStore> open() {
        return openBy(new SqliteFile(files.database()));
    }

    /** As {@link #open()}, by connections to the database that may be watched, or worse. */
    Either<StoreFailure, SqliteStore> openBy(SqlTransactions.Connections connections) {
        return ownedFiles()
                .flatMap(ready -> migrated(connections))
                .flatMap(version -> opened(new SqlTransactions(connections)));
    }

    private Either<StoreFailure, Path> ownedFiles() {
        try {
            makeFolderOf(files.database());
            makeFolderOf(files.keys());
            makeDatabaseFile();
            for (String suffix : List.of("", "-wal", "-shm")) {
                Path file = Path.of(files.database() + suffix);
                Set<PosixFilePermission> excess = Files.exists(file) ? OwnerOnly.excessOfFile(file) : Set.of();
                if (!excess.isEmpty()) {
                    return Either.left(new StoreFailure.Exposed(file, excess));
                }
            }
            return new ForeignLog(files.database())
                    .beside()
                    .<Either<StoreFailure, Path>>map(log -> Either.left(new StoreFailure.LogOfAnother(log)))
                    .getOrElse(() -> Either.right(files.database()));
        } catch (IOException failed) {
            return unusable(failed);
        }
    }

    private static void makeFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder, OwnerOnly.newFolder(folder));
    }

    /** Made here, because it would be made readable for others; the files beside it get what it has. */
    private void makeDatabaseFile() throws IOException {
        try {
            Files.createFile(files.database(), OwnerOnly.newFile(files.database()));
        } catch (FileAlreadyExistsException isThere) {
            // As it is from the second start on.
        }
    }

    private Either<StoreFailure, Integer> migrated(SqlTransactions.Connections connections) {
        return new Migrations(connections)
                .run()
                .mapLeft(failure -> failure.match(new MigrationFailure.Cases<>() {
                    @Override
                    public StoreFailure newer(MigrationFailure.Newer newer) {
                        return new StoreFailure.Newer(files.database(), newer.version());
                    }

                    @Override
                    public StoreFailure broken(MigrationFailure.Broken broken) {
                        return new StoreFailure.Unusable(files.database(), broken.reason());
                    }
                }));
    }

    private Either<StoreFailure, SqliteStore> opened(SqlTransactions transactions) {
        Sql sql = transactions.sql();
        return within(transactions, () -> Either.right(StoreState.read(sql)))
                .flatMap(this::ofThisEnvironment)
                .flatMap(state -> keys(state)
                        .flatMap(keys -> witness()
                                .flatMap(witness -> within(transactions, () -> begun(sql, state, keys, witness))
                                        .peek(begun -> witness.started(begun.start()))
                                        .map(begun -> new SqliteStore(
                                                new SqliteFile(files.database()),
                                                transactions,
                                                keys,
                                                witness,
                                                begun.signingKeys(),
                                                begun.revived(),
                                                identifiers,
                                                clock))
                                        .peekLeft(failure -> witness.close()))))
                .peekLeft(failure -> transactions.close());
    }

    private Either<StoreFailure, Option<StoreState>> ofThisEnvironment(Option<StoreState> state) {
        return state.forAll(known -> known.environment().equals(environment.word()))
                ? Either.right(state)
                : Either.left(new StoreFailure.OtherEnvironment(files.database(), environment));
    }

    private Either<StoreFailure, KeyFile> keys(Option<StoreState> state) {
        return state.map(known ->
                        KeyFile.open(files.keys(), environment).flatMap(keys -> keys.mustKnow(known.keyCheck())))
                .getOrElse(() -> KeyFile.openOrCreate(files.keys(), environment))
                .<StoreFailure>mapLeft(StoreFailure.NoKeys::new)
                .peek(StoreOpening::remindOfRotation);
    }

    private static void remindOfRotation(KeyFile keys) {
        if (keys.hasFormerVersions()) {
            LOG.log(Level.WARNING, "Keys were not all sealed anew when they were rotated last: run rotate-keys again.");
        }
    }

    private Either<StoreFailure, Witness> witness() {
        return Witness.open(files.witness())
                .mapLeft(failure ->
                        failure.match(unusable -> new StoreFailure.Unusable(unusable.file(), unusable.reason())));
    }

    private Either<StoreFailure, Begun> begun(Sql sql, Option<StoreState> kept, KeyFile keys, Witness witness) {
        // A copy made while keys were rotated may hold some that are sealed under a version long forgotten.
        List<Integer> versions =
                sql.all("SELECT DISTINCT pepper_version FROM app_id", row -> (int) row.number("pepper_version"));
        return keys.mustHave(versions)
                .<StoreFailure>mapLeft(StoreFailure.NoKeys::new)
                .flatMap(complete -> begunWith(complete, sql, kept, witness));
    }

    private Either<StoreFailure, Begun> begunWith(KeyFile keys, Sql sql, Option<StoreState> kept, Witness witness) {
        StoreState state = kept.getOrElse(() -> new StoreState(environment.word(), keys.keyCheck(), 0, 0, false));
        Restore restore = new Restore(sql, state, witness, keys.auditSealer(), identifiers, clock);
        if (restore.isNeeded() && !acceptsRestore) {
            return Either.left(new StoreFailure.Restored(files.database(), restore.revived()));
        }
        List<Ended> revived = restore.isNeeded() ? restore.revived() : List.of();
        StoreState begun = (restore.isNeeded() ? restore.accept() : state).startedAgain();
        begun.write(sql);
        FirstSigningKey first = new FirstSigningKey(new SqlSigningKeys(sql, keys, clock), identifiers, clock);
        return (kept.isEmpty() || acceptsRestore ? first.madeIfMissing(sql) : first.mustBeThere(sql))
                .<StoreFailure>toEither(() -> new StoreFailure.NoSigningKey(files.database()))
                .map(signingKeys -> new Begun(begun.starts(), signingKeys, revived));
    }

    private <T> Either<StoreFailure, T> within(SqlTransactions transactions, Supplier<Either<StoreFailure, T>> work) {
        return transactions.inTransaction(
                () -> new StoreFailure.Unusable(files.database(), "the database does not answer"), work);
    }

    private <T> Either<StoreFailure, T> unusable(IOException failed) {
        return Either.left(new StoreFailure.Unusable(files.database(), failed.toString()));
    }

    /** What there is when the start is committed, and not before: a start that failed is none the witness may know of. */
    private record Begun(long start, SqlSigningKeys signingKeys, List<Ended> revived) {}
}
