package org.merchantaccess.persistence.store;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.key.KeyFile;
import org.merchantaccess.persistence.sql.DatabaseCheck;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.SqliteFile;

/**
 * Looks for damage of a store before it is started. Every page is looked at; profiles are read back only if the store was not closed in
 * order, since otherwise the sums of its pages say more. Where there is damage, everything is looked at in order to name it.
 */
final class DamageCheck {

    /** More of one kind say the same again. */
    private static final int AT_MOST = 20;

    private final StoreFiles files;
    private final Environment environment;
    private final DatabaseCheck database;
    private final Clock clock;

    DamageCheck(StoreFiles files, Environment environment, SqlTransactions.Connections connections, Clock clock) {
        this.files = files;
        this.environment = environment;
        this.database = new DatabaseCheck(files.database(), connections);
        this.clock = clock;
    }

    /**
     * Looks at the structure of all pages.
     *
     * @return the pages that changed since the store was closed in order; none where it was not. They may be those of an older copy
     */
    Either<StoreFailure, Option<List<Long>>> ofPages() {
        try {
            Option<List<Long>> changed = new PageSums(files.database()).changed();
            return database.quickly()
                    .mapLeft(this::failure)
                    .flatMap(findings -> findings.isEmpty() ? Either.right(changed) : Either.left(damaged(findings)));
        } catch (IOException unreadable) {
            return Either.left(new StoreFailure.Unusable(files.database(), HostFault.of(files.database(), unreadable)));
        }
    }

    /** What is damaged of a store that is no older copy of itself; none where nothing is. */
    Option<StoreFailure> ofContent(Sql sql, Option<List<Long>> changed) {
        List<String> findings = changed.map(database::named).getOrElse(() -> ProfileInspection.damaged(sql));
        return Option.when(!findings.isEmpty(), () -> damaged(findings));
    }

    /** What an error within a transaction is about. */
    StoreFailure failure(Throwable broken) {
        return failure(DatabaseFault.of(files.database(), broken));
    }

    /** What an error of the database is about. */
    StoreFailure failure(DatabaseFault fault) {
        return fault.match(new DatabaseFault.Cases<>() {
            @Override
            public StoreFailure ofHost(DatabaseFault.OfHost host) {
                return new StoreFailure.Unusable(files.database(), host.fault());
            }

            @Override
            public StoreFailure damage(DatabaseFault.Damage damage) {
                return damaged(List.of(damage.reason()));
            }
        });
    }

    private StoreFailure damaged(List<String> findings) {
        return new StoreFailure.Damaged(
                files.database(),
                Stream.concat(
                                findings.stream().limit(AT_MOST),
                                contradictions().stream().limit(AT_MOST))
                        .distinct()
                        .toList());
    }

    /** What can still be read and is not as it was written: which merchant and App ID it is about. */
    private List<String> contradictions() {
        return KeyFile.open(files.keys(), environment)
                .toOption()
                .flatMap(keys -> new SqliteFile(files.database())
                        .read(sql -> new StoreInspection(sql, keys, clock).report(List.of()))
                        .toOption())
                .map(report -> report.damages().stream()
                        .map(damage -> damage.where() + ": " + damage.what())
                        .toList())
                .getOrElse(List.of());
    }
}
