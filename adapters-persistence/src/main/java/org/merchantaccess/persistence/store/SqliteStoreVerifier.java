package org.merchantaccess.persistence.store;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.port.verification.StoreReport;
import org.merchantaccess.application.port.verification.StoreReport.Damage;
import org.merchantaccess.application.port.verification.StoreReport.DamagedPart;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.port.verification.VerificationFailure;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.SqliteFile;

/** Verifies a store by connections of its own, beside the transactions that go on. */
final class SqliteStoreVerifier implements StoreVerifier {

    private final SqliteFile database;
    private final Function<Sql, StoreInspection> inspections;

    SqliteStoreVerifier(SqliteFile database, Function<Sql, StoreInspection> inspections) {
        this.database = database;
        this.inspections = inspections;
    }

    @Override
    public Either<VerificationFailure, StoreReport> verify() {
        return database.check()
                .fully()
                .flatMap(problems -> database.read(sql -> inspections.apply(sql).report(problems)))
                .fold(SqliteStoreVerifier::notInspected, Either::right);
    }

    /** What cannot even be begun to be read is damaged as a whole, unless it is the machine that does not let it be read. */
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
