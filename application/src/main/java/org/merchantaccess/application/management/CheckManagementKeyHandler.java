package org.merchantaccess.application.management;

import io.vavr.control.Either;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;

final class CheckManagementKeyHandler implements CheckManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;

    CheckManagementKeyHandler(Transactions transactions, ManagementKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public Either<ManagementFailure, Holder> handle(Query query) {
        return transactions.inTransaction(
                ManagementFailure.StoreUnavailable::new,
                () -> keys.nameOf(query.presented())
                        .<ManagementFailure>toEither(ManagementFailure.UnknownKey::new)
                        .map(Holder::new));
    }
}
