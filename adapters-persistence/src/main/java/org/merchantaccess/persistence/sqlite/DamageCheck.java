package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Dialect;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.sqlite.DatabaseCheck;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.store.StoreExtensions;
import org.merchantaccess.persistence.store.inspection.ProfileInspection;

/**
 * Checks a store for damage before it is started.
 *
 * <p>The structure of every page is checked. Profiles are read only if the store was not closed properly; otherwise the checksums of its
 * pages are the better check. If there is damage, everything is inspected in order to name it.
 */
final class DamageCheck {

    /** The maximum number of findings of each kind. */
    private static final int MAX_FINDINGS = 20;

    private final StoreFiles files;
    private final Environment environment;
    private final DatabaseCheck database;
    private final StoreExtensions extensions;
    private final Clock clock;

    DamageCheck(
            StoreFiles files,
            Environment environment,
            Connections connections,
            StoreExtensions extensions,
            Clock clock) {
        this.files = files;
        this.environment = environment;
        this.database = new DatabaseCheck(
                files.database(), extensions.schemaWith(SqliteSchema.core(), Dialect.SQLITE), connections);
        this.extensions = extensions;
        this.clock = clock;
    }

    /**
     * Checks the structure of all pages.
     *
     * @return the pages that changed since the store was closed properly, which may be those of an older copy; none if it was not closed
     *     properly
     */
    Either<SqliteFailure, Option<List<Long>>> ofPages() {
        try {
            Option<List<Long>> changed = new PageChecksums(files.database()).changed();
            return database.quickly()
                    .mapLeft(this::failure)
                    .flatMap(findings -> findings.isEmpty() ? Either.right(changed) : Either.left(damaged(findings)));
        } catch (IOException unreadable) {
            return Either.left(
                    new SqliteFailure.Unusable(files.database(), HostFault.of(files.database(), unreadable)));
        }
    }

    /** Returns the damage in a store that is not an older copy; none if there is none. */
    Option<SqliteFailure> ofContent(Sql sql, Option<List<Long>> changed) {
        List<String> findings = changed.map(database::named).getOrElse(() -> ProfileInspection.damaged(sql));
        return Option.when(!findings.isEmpty(), () -> damaged(findings));
    }

    /** Classifies an error within a transaction. */
    SqliteFailure failure(Throwable broken) {
        return failure(DatabaseFault.of(files.database(), broken));
    }

    /** Classifies an error of the database. */
    SqliteFailure failure(DatabaseFault fault) {
        return fault.match(new DatabaseFault.Cases<>() {
            @Override
            public SqliteFailure ofHost(DatabaseFault.OfHost host) {
                return new SqliteFailure.Unusable(files.database(), host.fault());
            }

            @Override
            public SqliteFailure damage(DatabaseFault.Damage damage) {
                return damaged(List.of(damage.reason()));
            }
        });
    }

    private SqliteFailure damaged(List<String> findings) {
        return new SqliteFailure.Damaged(
                files.database(),
                Stream.concat(
                                findings.stream().limit(MAX_FINDINGS),
                                contradictions().stream().limit(MAX_FINDINGS))
                        .distinct()
                        .toList());
    }

    /** Returns the contradictions in the readable content, with merchant and App ID. */
    private List<String> contradictions() {
        return KeyFile.open(files.keys(), environment)
                .toOption()
                .flatMap(keys -> new SqliteFile(files.database())
                        .read(sql -> extensions.inspection(sql, keys, clock).report(List.of()))
                        .toOption())
                .map(report -> report.damages().stream()
                        .map(damage -> damage.where() + ": " + damage.what())
                        .toList())
                .getOrElse(List.of());
    }
}
