package org.merchantaccess.application.handler.management;

import io.vavr.control.Either;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.report.ManagementKeyUses;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

final class CheckManagementKeyHandler implements CheckManagementKey {

    private final Transactions transactions;
    private final ManagementKeys keys;
    private final ManagementKeyUses uses;

    CheckManagementKeyHandler(Transactions transactions, ManagementKeys keys, ManagementKeyUses uses) {
        this.transactions = transactions;
        this.keys = keys;
        this.uses = uses;
    }

    @Override
    public Either<ManagementFailure, Holder> handle(Query query) {
        return transactions
                .inReadOnlyTransaction(ManagementFailure.StoreUnavailable::new, () -> findGood(query))
                .peek(uses::record)
                .map(key -> new Holder(key.name(), key.id()));
    }

    private Either<ManagementFailure, ManagementKeyMetadata> findGood(Query query) {
        return keys.find(query.presented())
                .filter(ManagementKeyMetadata::isValid)
                .toEither(ManagementFailure.UnknownKey::new);
    }
}
