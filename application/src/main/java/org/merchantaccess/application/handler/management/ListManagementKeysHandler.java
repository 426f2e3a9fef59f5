package org.merchantaccess.application.handler.management;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

final class ListManagementKeysHandler implements ListManagementKeys {

    private final Transactions transactions;
    private final ManagementKeys keys;

    ListManagementKeysHandler(Transactions transactions, ManagementKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public Either<Unavailable, List<ManagementKeyMetadata>> handle(Query query) {
        return transactions.inReadOnlyTransaction(Unavailable::new, () -> Either.right(keys.all()));
    }
}
