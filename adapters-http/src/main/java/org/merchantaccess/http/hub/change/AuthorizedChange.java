package org.merchantaccess.http.hub.change;

import io.vavr.control.Either;
import java.util.function.BiFunction;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.TransactionalUseCases;
import org.merchantaccess.application.people.authorization.Authorization;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/**
 * Makes a change that needs a permission. The permission (P2) and the age of the identity proof (P9) are checked in the transaction of the
 * change.
 */
public final class AuthorizedChange {

    private final MerchantAccess access;
    private final Authorization authorization;
    private final Permission needed;

    AuthorizedChange(MerchantAccess access, Authorization authorization, Permission needed) {
        this.access = access;
        this.authorization = authorization;
        this.needed = needed;
    }

    /** Makes a change to the merchant of the request. */
    public <F, T> Either<RefusedChange<F>, T> inMerchant(
            MerchantHubRequest request, BiFunction<TransactionalUseCases, Actor, Either<F, T>> change) {
        return inMerchant(request.hubRequest(), request.id(), change);
    }

    /** Makes a change to that merchant. */
    public <F, T> Either<RefusedChange<F>, T> inMerchant(
            HubRequest request, MerchantId merchant, BiFunction<TransactionalUseCases, Actor, Either<F, T>> change) {
        return access.atomically(
                RefusedChange.StoreUnavailable::new,
                useCases -> authorization.authorized(
                        request.visitor().authority(),
                        merchant,
                        needed,
                        RefusedChange.Unauthorized<F>::new,
                        initiator -> toRefusedChange(change.apply(useCases, initiator.actor()))));
    }

    /** Makes a change to the instance, such as a new merchant or management key. */
    public <F, T> Either<RefusedChange<F>, T> inInstance(
            HubRequest request, BiFunction<TransactionalUseCases, Actor, Either<F, T>> change) {
        return access.atomically(
                RefusedChange.StoreUnavailable::new,
                useCases -> authorization.authorized(
                        request.visitor().authority(),
                        needed,
                        RefusedChange.Unauthorized<F>::new,
                        initiator -> toRefusedChange(change.apply(useCases, initiator.actor()))));
    }

    private static <F, T> Either<RefusedChange<F>, T> toRefusedChange(Either<F, T> outcome) {
        return outcome.mapLeft(RefusedChange.Refused::new);
    }
}
