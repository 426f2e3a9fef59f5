package org.merchantaccess.application.management;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.people.Permission;

/** Changes of management keys, each in one transaction, by the right of its initiator (P2, P9). */
final class KeyChanges {

    private static final Permission NEEDED = Permission.CHANGE_MANAGEMENT_KEYS;

    private final Transactions transactions;
    private final Authorization authorization;

    KeyChanges(Transactions transactions, Authorization authorization) {
        this.transactions = transactions;
        this.authorization = authorization;
    }

    /** Without a fresh proof, where one is needed, the change is rolled back: so no proof is asked for in vain. */
    <T> Either<ManagementFailure, T> by(Authority authority, Function<Actor, Either<ManagementFailure, T>> change) {
        return transactions.inTransaction(
                ManagementFailure.StoreUnavailable::new,
                () -> authorization
                        .initiator(authority)
                        .<ManagementFailure>toEither(ManagementFailure.NotSignedIn::new)
                        .filterOrElse(initiator -> initiator.may(NEEDED), other -> new ManagementFailure.NotAllowed())
                        .flatMap(initiator -> change.apply(initiator.actor())
                                .filterOrElse(
                                        changed -> initiator.hasProvedFor(NEEDED),
                                        changed -> new ManagementFailure.NotFresh())));
    }
}
