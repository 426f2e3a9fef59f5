package org.merchantaccess.persistence.key;

import io.vavr.control.Either;
import org.merchantaccess.application.port.SealingKeys;
import org.merchantaccess.persistence.sql.SqlTransactions;

/** Replaces the keys in a key file. */
public final class KeyRenewal implements SealingKeys {

    private final KeyFile keys;
    private final SqlTransactions transactions;

    /** Replaces those keys, until the store whose transactions these are is closed: then the file may be another owner's. */
    public KeyRenewal(KeyFile keys, SqlTransactions transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    @Override
    public Either<Unkept, Integer> renew() {
        transactions.requireOpen();
        return keys.renew().mapLeft(KeyRenewal::unkept);
    }

    @Override
    public Either<Unkept, Integer> forgetFormer() {
        transactions.requireOpen();
        return keys.forgetFormer().mapLeft(KeyRenewal::unkept);
    }

    private static Unkept unkept(KeyFileFailure failure) {
        return new Unkept(
                failure instanceof KeyFileFailure.Unusable unusable
                        ? unusable.fault().kind() + ", " + unusable.fault().reason()
                        : failure.toString());
    }
}
