package org.merchantaccess.persistence.store;

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
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.KeyFile;
import org.merchantaccess.persistence.key.SqlSigningKeys;
import org.merchantaccess.persistence.restore.Ended;
import org.merchantaccess.persistence.restore.JournalFlaw;
import org.merchantaccess.persistence.restore.JournalReading;
import org.merchantaccess.persistence.restore.Witness;
import org.merchantaccess.persistence.restore.WitnessFailure;
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
        DamageCheck damage = new DamageCheck(files, environment, connections, clock);
        return new OwnedFiles(files)
                .ready()
                .flatMap(ready -> damage.ofPages())
                .flatMap(changed -> migrated(connections, damage)
                        .flatMap(scripts -> expected(scripts, changed))
                        .flatMap(ready -> opened(new SqlTransactions(connections), damage, changed)));
    }

    /** Scripts that were run changed pages: should this start be refused, the next must not take that for damage. */
    private Either<StoreFailure, Path> expected(int scripts, Option<List<Long>> changed) {
        return scripts > 0 && changed.forAll(List::isEmpty) ? sumsForgotten() : Either.right(files.database());
    }

    private Either<StoreFailure, Integer> migrated(SqlTransactions.Connections connections, DamageCheck damage) {
        return new Migrations(files.database(), connections)
                .run()
                .mapLeft(failure -> failure.match(new MigrationFailure.Cases<>() {
                    @Override
                    public StoreFailure newer(MigrationFailure.Newer newer) {
                        return new StoreFailure.Newer(files.database(), newer.version());
                    }

                    @Override
                    public StoreFailure broken(MigrationFailure.Broken broken) {
                        return damage.failure(broken.fault());
                    }
                }));
    }

    /**
     * Opens a store whose tables are in the form of this program.
     *
     * @param changed the pages that changed since it was closed in order; none where it was not
     */
    private Either<StoreFailure, SqliteStore> opened(
            SqlTransactions transactions, DamageCheck damage, Option<List<Long>> changed) {
        Sql sql = transactions.sql();
        boolean isUnchanged = changed.forAll(List::isEmpty);
        return within(transactions, damage, () -> Either.right(StoreState.read(sql)))
                .flatMap(this::ofThisEnvironment)
                .flatMap(state -> keys(state)
                        .flatMap(keys -> journal()
                                .flatMap(journal -> within(
                                        transactions,
                                        damage,
                                        () -> judged(sql, state, keys, journal, isUnchanged)
                                                .flatMap(judged -> undamaged(sql, judged, damage, changed))
                                                .flatMap(judged -> recognized(sql, judged)))))
                        .flatMap(judged -> start(transactions, damage, judged)))
                .peekLeft(failure -> transactions.close());
    }

    /** Who accepts a restore accepts the file as it is. A store that is new has nothing to be damaged. */
    private Either<StoreFailure, Judged> undamaged(
            Sql sql, Judged judged, DamageCheck damage, Option<List<Long>> changed) {
        return acceptsRestore || judged.isNew()
                ? Either.right(judged)
                : damage.ofContent(sql, changed)
                        .<Either<StoreFailure, Judged>>map(Either::left)
                        .getOrElse(Either.right(judged));
    }

    /** From here on the file is written to. */
    private Either<StoreFailure, Path> sumsForgotten() {
        try {
            new PageSums(files.database()).forget();
            return Either.right(files.database());
        } catch (IOException failed) {
            return Either.left(new StoreFailure.Unusable(files.database(), HostFault.of(files.database(), failed)));
        }
    }

    private Either<StoreFailure, SqliteStore> start(SqlTransactions transactions, DamageCheck damage, Judged judged) {
        return sumsForgotten()
                .flatMap(ready -> begin(judged))
                .flatMap(witness -> within(transactions, damage, () -> begun(transactions.sql(), judged, witness))
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

    private Either<StoreFailure, Witness> begin(Judged judged) {
        return Witness.begin(
                        judged.journal(),
                        judged.keys().storeId(),
                        judged.restore().formerStarts() + 1)
                .mapLeft(StoreOpening::journalUnusable);
    }

    private Either<StoreFailure, Option<StoreState>> ofThisEnvironment(Option<StoreState> state) {
        if (!state.forAll(StoreState::isPlausible)) {
            return Either.left(new StoreFailure.Damaged(
                    files.database(), List.of("table store_state: holds what cannot have been written there")));
        }
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
            Sql sql, Option<StoreState> kept, KeyFile keys, JournalReading journal, boolean isUnchanged) {
        return trusted(kept, keys.storeId(), journal)
                .flatMap(flaw -> acceptable(sql, kept, keys, journal, flaw, isUnchanged));
    }

    /** A copy made while keys were rotated may hold some that are sealed under a version long forgotten. */
    private static Either<StoreFailure, Judged> recognized(Sql sql, Judged judged) {
        List<Integer> versions =
                sql.all("SELECT DISTINCT pepper_version FROM app_id", row -> (int) row.number("pepper_version"));
        return judged.keys()
                .mustHave(versions)
                .<StoreFailure>mapLeft(StoreFailure.NoKeys::new)
                .map(complete -> judged);
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
            Sql sql,
            Option<StoreState> kept,
            KeyFile keys,
            JournalReading journal,
            Option<JournalFlaw> flaw,
            boolean isUnchanged) {
        StoreState state = kept.getOrElse(() -> StoreState.ofNewStore(environment.word(), keys.keyCheck()));
        JournalReading goneOnFrom =
                flaw.forAll(JournalFlaw.OLDER_THAN_THE_STORE::equals) ? journal : journal.disregarded();
        boolean isAsItWasLeft = flaw.isEmpty() && (isUnchanged || !acceptsRestore);
        Restore restore = new Restore(sql, state, goneOnFrom, isAsItWasLeft, keys.auditSealer(), identifiers, clock);
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

    private static <T> Either<StoreFailure, T> within(
            SqlTransactions transactions, DamageCheck damage, Supplier<Either<StoreFailure, T>> work) {
        return transactions.inTransactionOr(damage::failure, work);
    }

    /** A start that may go on: of a new store or of that state, with those keys, going on from that journal. */
    private record Judged(boolean isNew, StoreState state, KeyFile keys, JournalReading journal, Restore restore) {}

    /** What there is when the start is committed, and not before: a start that failed is none the witness may know of. */
    private record Begun(long start, SqlSigningKeys signingKeys, List<Ended> revived) {}
}
