package org.merchantaccess.persistence.store;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.restore.StoreState;
import org.merchantaccess.persistence.sql.Sql;

/**
 * The checks of a store's state and keys before it is opened, which are the same on every database.
 *
 * @param <F> the failures of the database's store
 */
public final class OpeningChecks<F> {

    private final Path keyFile;
    private final Environment environment;
    private final Function<List<String>, F> damaged;
    private final Function<Environment, F> otherEnvironment;
    private final Function<KeyFileFailure, F> noKeys;

    /**
     * Creates the checks of a store of that environment.
     *
     * @param damaged returns the failure for a damaged state; its argument describes the damage
     * @param otherEnvironment returns the failure for a store of the other environment; its argument is the wanted one
     * @param noKeys returns the failure for keys that cannot be used
     */
    public OpeningChecks(
            Path keyFile,
            Environment environment,
            Function<List<String>, F> damaged,
            Function<Environment, F> otherEnvironment,
            Function<KeyFileFailure, F> noKeys) {
        this.keyFile = keyFile;
        this.environment = environment;
        this.damaged = damaged;
        this.otherEnvironment = otherEnvironment;
        this.noKeys = noKeys;
    }

    /** Returns the state if it is valid and of this environment; none in a new store. */
    public Either<F, Option<StoreState>> ofThisEnvironment(Option<StoreState> state) {
        if (!state.forAll(StoreState::isPlausible)) {
            return Either.left(damaged.apply(List.of("table store_state: has an invalid value")));
        }
        return state.forAll(known -> known.environment().equals(environment.word()))
                ? Either.right(state)
                : Either.left(otherEnvironment.apply(environment));
    }

    /** Returns the keys that the store was sealed with. Only a new store gets new keys, if the key file is missing. */
    public Either<F, KeyFile> keysOf(Option<StoreState> state) {
        return state.map(known ->
                        KeyFile.open(keyFile, environment).flatMap(keys -> keys.checkedAgainst(known.keyCheck())))
                .getOrElse(() -> KeyFile.openOrCreate(keyFile, environment))
                .mapLeft(noKeys);
    }

    /**
     * Checks that all versions of the pepper are present that secret keys are accepted with: a copy made during a key rotation may use a version that
     * no longer exists.
     */
    public Either<F, KeyFile> withAllPeppers(Sql sql, KeyFile keys) {
        return keys.requireVersions(sql.all("""
                        SELECT pepper_version FROM app_id WHERE verifier <> ''
                        UNION SELECT pepper_version FROM credential_key WHERE role <> 'ENDED' AND public_key IS NULL""", row -> (int) row.number("pepper_version")))
                .mapLeft(noKeys);
    }
}
