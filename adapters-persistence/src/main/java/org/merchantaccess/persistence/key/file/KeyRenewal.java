package org.merchantaccess.persistence.key.file;

import io.vavr.control.Either;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.persistence.sql.SqlTransactions;

/** Renews the keys in a key file. */
public final class KeyRenewal implements SealingKeys {

    private final KeyFile keys;
    private final SqlTransactions transactions;

    /** Renews those keys until the store of these transactions is closed. After that, another owner may use the file. */
    public KeyRenewal(KeyFile keys, SqlTransactions transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    @Override
    public SealingKeyVersions versions() {
        return keys.versions();
    }

    @Override
    public Either<NotSaved, Integer> renew() {
        transactions.requireOpen();
        return keys.renew().mapLeft(KeyRenewal::unkept);
    }

    @Override
    public Either<NotSaved, Integer> forgetFormer() {
        transactions.requireOpen();
        return keys.forgetFormer().mapLeft(KeyRenewal::unkept);
    }

    private static NotSaved unkept(KeyFileFailure failure) {
        return new NotSaved(
                failure instanceof KeyFileFailure.Unusable unusable
                        ? unusable.fault().kind() + ", " + unusable.fault().reason()
                        : failure.toString());
    }
}
