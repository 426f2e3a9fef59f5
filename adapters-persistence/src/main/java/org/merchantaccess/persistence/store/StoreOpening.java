package org.merchantaccess.persistence.store;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.KeyFile;
import org.merchantaccess.persistence.key.SqlSigningKeys;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.JournalFlaw;
import org.merchantaccess.persistence.restore.JournalReading;
import org.merchantaccess.persistence.restore.Witness;
import org.merchantaccess.persistence.restore.WitnessFailure;
import org.merchantaccess.persistence.sql.DatabaseFault;
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
        return new OwnedFiles(files)
                .ready()
                .flatMap(ready -> migrated(connections))
                .flatMap(version -> opened(new SqlTransactions(connections)));
    }

    private Either<StoreFailure, Integer> migrated(SqlTransactions.Connections connections) {
        return new Migrations(files.database(), connections)
                .run()
                .mapLeft(failure -> failure.match(new MigrationFailure.Cases<>() {
                    @Override
                    public StoreFailure newer(MigrationFailure.Newer newer) {
                        return new StoreFailure.Newer(files.database(), newer.version());
                    }

                    @Override
                    public StoreFailure broken(MigrationFailure.Broken broken) {
                        return faulty(broken.fault());
                    }
                }));
    }

    private Either<StoreFailure, SqliteStore> opened(SqlTransactions transactions) {
        Sql sql = transactions.sql();
        return within(transactions, () -> Either.right(StoreState.read(sql)))
                .flatMap(this::ofThisEnvironment)
                .flatMap(state -> keys(state)
                        .flatMap(keys -> journal()
                                .flatMap(journal -> within(transactions, () -> judged(sql, state, keys, journal)))
                                .flatMap(judged -> start(transactions, judged))))
                .peekLeft(failure -> transactions.close());
    }

    private Either<StoreFailure, SqliteStore> start(SqlTransactions transactions, Judged judged) {
        return Witness.begin(
                        judged.journal(),
                        judged.keys().storeId(),
                        judged.restore().formerStarts() + 1)
                .mapLeft(StoreOpening::journalUnusable)
                .flatMap(witness -> within(transactions, () -> begun(transactions.sql(), judged, witness))
                        .peek(begun -> witness.started(begun.start()))
                        .map(begun -> new SqliteStore(
                                new SqliteFile(files.database()),
                                transactions,
                                judged.keys(),
                                witness,
                                begun.signingKeys(),
                                begun.revived(),
                                identifiers,
                                clock))
                        .peekLeft(failure -> witness.close()));
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

    private Either<StoreFailure, JournalReading> journal() {
        return JournalReading.of(files.witness()).mapLeft(StoreOpening::journalUnusable);
    }

    private static StoreFailure journalUnusable(WitnessFailure failure) {
        return failure.match(
                unusable -> new StoreFailure.Unusable(unusable.fault().at(), unusable.fault()));
    }

    /** Whether this start may go on. Nothing was written yet. */
    private Either<StoreFailure, Judged> judged(
            Sql sql, Option<StoreState> kept, KeyFile keys, JournalReading journal) {
        // A copy made while keys were rotated may hold some that are sealed under a version long forgotten.
        List<Integer> versions =
                sql.all("SELECT DISTINCT pepper_version FROM app_id", row -> (int) row.number("pepper_version"));
        return keys.mustHave(versions)
                .<StoreFailure>mapLeft(StoreFailure.NoKeys::new)
                .flatMap(complete -> trusted(kept, complete.storeId(), journal)
                        .flatMap(flaw -> acceptable(sql, kept, complete, journal, flaw)));
    }

    /** The flaw of the journal, if there is one that is accepted. */
    private Either<StoreFailure, Option<JournalFlaw>> trusted(
            Option<StoreState> kept, String storeId, JournalReading journal) {
        Option<JournalFlaw> flaw = kept.map(state -> journal.flawFor(state.journaledAs(storeId)))
                .getOrElse(() -> Option.when(journal.isOfAnotherThan(storeId), JournalFlaw.OF_ANOTHER_STORE));
        return flaw.filter(found -> !acceptsRestore)
                .<Either<StoreFailure, Option<JournalFlaw>>>map(
                        found -> Either.left(new StoreFailure.UntrustedJournal(files.witness(), found)))
                .getOrElse(() -> Either.right(flaw));
    }

    private Either<StoreFailure, Judged> acceptable(
            Sql sql, Option<StoreState> kept, KeyFile keys, JournalReading journal, Option<JournalFlaw> flaw) {
        StoreState state = kept.getOrElse(() -> StoreState.ofNewStore(environment.word(), keys.keyCheck()));
        JournalReading goneOnFrom =
                flaw.forAll(JournalFlaw.OLDER_THAN_THE_STORE::equals) ? journal : journal.disregarded();
        Restore restore = new Restore(sql, state, goneOnFrom, flaw.isEmpty(), keys.auditSealer(), identifiers, clock);
        flaw.forEach(this::remindOfWhatCannotBeListed);
        return restore.isNeeded() && !acceptsRestore
                ? Either.left(new StoreFailure.Restored(files.database(), restore.revived()))
                : Either.right(new Judged(kept.isEmpty(), state, keys, goneOnFrom, restore));
    }

    private void remindOfWhatCannotBeListed(JournalFlaw flaw) {
        LOG.log(
                Level.WARNING,
                "The restore journal {0} was not the one of this store ({1}) and is begun anew: what had ended and is good again"
                        + " cannot be listed. Compare App IDs and management keys with what you know.",
                files.witness(),
                flaw);
    }

    private Either<StoreFailure, Begun> begun(Sql sql, Judged judged, Witness witness) {
        Restore restore = judged.restore();
        List<Ended> revived = restore.isNeeded() ? restore.revived() : List.of();
        StoreState begun = (restore.isNeeded() ? restore.accept() : judged.state()).startedAgain(witness.forcedHead());
        begun.write(sql);
        FirstSigningKey first = new FirstSigningKey(new SqlSigningKeys(sql, judged.keys(), clock), identifiers, clock);
        return (judged.isNew() || acceptsRestore ? first.madeIfMissing(sql) : first.mustBeThere(sql))
                .<StoreFailure>toEither(() -> new StoreFailure.NoSigningKey(files.database()))
                .map(signingKeys -> new Begun(begun.starts(), signingKeys, revived));
    }

    private <T> Either<StoreFailure, T> within(SqlTransactions transactions, Supplier<Either<StoreFailure, T>> work) {
        return transactions.inTransactionOr(broken -> faulty(DatabaseFault.of(files.database(), broken)), work);
    }

    private StoreFailure faulty(DatabaseFault fault) {
        return fault.match(new DatabaseFault.Cases<>() {
            @Override
            public StoreFailure ofHost(DatabaseFault.OfHost host) {
                return new StoreFailure.Unusable(files.database(), host.fault());
            }

            @Override
            public StoreFailure damage(DatabaseFault.Damage damage) {
                return new StoreFailure.Damaged(files.database(), List.of(damage.reason()));
            }
        });
    }

    /** A start that may go on: of a new store or of that state, with those keys, going on from that journal. */
    private record Judged(boolean isNew, StoreState state, KeyFile keys, JournalReading journal, Restore restore) {}

    /** What there is when the start is committed, and not before: a start that failed is none the witness may know of. */
    private record Begun(long start, SqlSigningKeys signingKeys, List<Ended> revived) {}
}
