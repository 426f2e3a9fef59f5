package org.merchantaccess.bootstrap.settings.database;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.merchantaccess.persistence.key.file.PasswordFile;
import org.merchantaccess.persistence.key.file.PasswordFileFailure;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/**
 * The settings of a PostgreSQL database.
 *
 * @param url a valid address, such as {@code jdbc:postgresql://db1.example,db2.example/access}
 * @param passwordFile the file with the password of the user; none if the server asks for none
 */
public record DatabaseSettings(String url, String user, Option<Path> passwordFile, PoolSettings pool) {
    public DatabaseSettings {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(passwordFile, "passwordFile");
        requireNonNull(pool, "pool");
    }

    /** Reads the password, and returns the database with it. */
    public Either<PasswordFileFailure, PostgresqlDatabase> database() {
        return passwordFile
                .map(file -> new PasswordFile(file).read())
                .getOrElse(() -> Either.right(""))
                .map(password -> PostgresqlAddress.parse(url, user, password)
                        .getOrElseThrow(failure -> new IllegalStateException("the URL was checked before")))
                .map(address -> PostgresqlDatabase.at(address, pool));
    }
}
