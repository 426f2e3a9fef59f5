package org.merchantaccess.bootstrap.command;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.embedded.KeyFileRemedies;
import org.merchantaccess.bootstrap.embedded.OpeningFailure;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.bootstrap.settings.database.DatabaseSettings;
import org.merchantaccess.command.installation.StorePreparation;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.PostgresqlFailure;
import org.merchantaccess.persistence.postgresql.PostgresqlStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/** Prepares the stores that the settings name. */
final class SettingsStorePreparation implements StorePreparation {

    private final Settings settings;

    SettingsStorePreparation(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Set<Environment> databases() {
        return Stream.of(Environment.values())
                .filter(environment -> settings.of(environment).database().isDefined())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Either<StartRefusal, Integer> migrate(Environment environment, Option<String> serverRole) {
        return settings.of(environment)
                .database()
                .map(database -> migrate(database, serverRole))
                .getOrElse(() ->
                        Either.left(new StartRefusal("The settings name no database of " + environment.word() + ".")));
    }

    private static Either<StartRefusal, Integer> migrate(DatabaseSettings database, Option<String> serverRole) {
        return database.database()
                .<PostgresqlFailure>mapLeft(PostgresqlFailure.NoPassword::new)
                .flatMap(connected -> PostgresqlStore.migrate(connected, serverRole, List.of(new PeopleTables())))
                .mapLeft(failure -> new StartRefusal(
                        new OpeningFailure.DatabaseRefused(failure).match(OpeningRemedies.ofCommands())));
    }

    @Override
    public Either<StartRefusal, Path> createKeys(Environment environment) {
        Path file = keyFile(environment);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Either.left(new StartRefusal(file
                        + " exists already. Without it the stored data cannot be read, so it is" + " not replaced."))
                : created(file, environment);
    }

    private static Either<StartRefusal, Path> created(Path file, Environment environment) {
        return KeyFile.openOrCreate(file, environment)
                .mapLeft(failure -> new StartRefusal(failure.match(new KeyFileRemedies())))
                .map(keys -> file);
    }

    @Override
    public Either<StartRefusal, Integer> addKeys(Environment environment) {
        return KeyFile.addVersion(keyFile(environment), environment)
                .mapLeft(failure -> new StartRefusal(failure.match(new KeyFileRemedies())));
    }

    private Path keyFile(Environment environment) {
        return StoreFiles.in(settings.dataFolder(), settings.keyFolder(), environment)
                .keys();
    }
}
