package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.StoreReport.Damage;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Schema;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.store.inspection.StoreInspection;

/** Verifies a store with its own connections, beside running transactions. */
final class SqliteStoreVerifier implements StoreVerifier {

    private final SqliteFile database;
    private final Schema schema;
    private final Function<Sql, StoreInspection> inspections;

    SqliteStoreVerifier(SqliteFile database, Schema schema, Function<Sql, StoreInspection> inspections) {
        this.database = database;
        this.schema = schema;
        this.inspections = inspections;
    }

    @Override
    public Either<VerificationFailure, StoreReport> verify() {
        return database.check(schema)
                .fully()
                .flatMap(problems -> database.read(sql -> inspections.apply(sql).report(problems)))
                .fold(SqliteStoreVerifier::notInspected, Either::right);
    }

    /** Reports a database that cannot be read at all as damaged, unless the machine prevents reading. */
    private static Either<VerificationFailure, StoreReport> notInspected(DatabaseFault fault) {
        return fault.match(new DatabaseFault.Cases<>() {
            @Override
            public Either<VerificationFailure, StoreReport> ofHost(DatabaseFault.OfHost host) {
                return Either.left(new VerificationFailure.StoreUnreadable(
                        host.fault().kind() + ", " + host.fault().reason()));
            }

            @Override
            public Either<VerificationFailure, StoreReport> damage(DatabaseFault.Damage damage) {
                return Either.right(
                        new StoreReport(0, 0, 0, List.of(new Damage(DamagedPart.PAGES, "database", damage.reason()))));
            }
        });
    }
}
