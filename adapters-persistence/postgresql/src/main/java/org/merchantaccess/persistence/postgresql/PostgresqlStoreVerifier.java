package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;
import org.merchantaccess.persistence.store.inspection.StoreInspection;

/**
 * Verifies what the rows of a store say: profiles, sealed copies, signing keys, audit chains, changes. All rows are read at one moment,
 * beside running transactions. Pages and indexes are not checked; {@code pg_amcheck} does that.
 */
final class PostgresqlStoreVerifier implements StoreVerifier {

    private final PostgresqlTransactions transactions;
    private final Function<Sql, StoreInspection> inspections;

    PostgresqlStoreVerifier(PostgresqlTransactions transactions, Function<Sql, StoreInspection> inspections) {
        this.transactions = transactions;
        this.inspections = inspections;
    }

    @Override
    public Either<VerificationFailure, StoreReport> verify() {
        transactions.requireOpen();
        try (PostgresqlTransactions reading = transactions.forReadingEverything()) {
            return reading.inTransactionOr(
                    broken -> new VerificationFailure.StoreUnreadable(PostgresqlTransactions.reasonOf(broken)),
                    () -> Either.right(inspections.apply(reading.sql()).report(List.of())));
        }
    }
}
