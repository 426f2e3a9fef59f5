package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.Transactions;

final class ListManagementKeysHandler implements ListManagementKeys {

    private final Transactions transactions;
    private final ManagementKeys keys;

    ListManagementKeysHandler(Transactions transactions, ManagementKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public Either<ManagementFailure, List<KeptManagementKey>> handle(Query query) {
        return transactions.inTransaction(ManagementFailure.StoreUnavailable::new, () -> Either.right(keys.all()));
    }
}
