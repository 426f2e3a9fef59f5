package org.merchantaccess.command.installation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Set;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.domain.kernel.Environment;

/** Prepares stores before a server uses them. */
public interface StorePreparation {

    /** Returns the environments whose settings name a database. */
    Set<Environment> databases();

    /**
     * Creates or updates the tables in the database of an environment, as the user that the settings name.
     *
     * @param serverRole the existing role of the servers, which gets the rights they need; none if they are granted otherwise
     * @return the number of scripts run; 0 if the tables were up to date
     */
    Either<StartRefusal, Integer> migrate(Environment environment, Option<String> serverRole);

    /** Creates the key file of an environment, and returns it. An existing one is never replaced. */
    Either<StartRefusal, Path> createKeys(Environment environment);

    /** Adds a new version to the key file of an environment, and returns its number. It is used once the keys are rotated. */
    Either<StartRefusal, Integer> addKeys(Environment environment);
}
