package org.merchantaccess.application.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Finds the merchant of an App ID, as far as this node has applied the changes. */
@Value.Enclosing
@RequestStyle
public interface FindMerchant {

    /** Returns the merchant that has this App ID, or had it before it was deleted; none if there is no such App ID. */
    Either<Unavailable, Option<MerchantProfile>> handle(Query query);

    /** The App ID whose merchant to find. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(AppId appId) {
            return ImmutableFindMerchant.Query.of(appId);
        }

        public abstract AppId appId();
    }
}
