package org.merchantaccess.application.handler.allowlist;

import io.vavr.control.Either;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.allowlist.RangeFailure;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;

final class CheckRangeHandler implements CheckRange {

    private final AllowlistPolicy policy;

    CheckRangeHandler(AllowlistPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Either<RangeFailure, AddressRange> handle(Query query) {
        return AddressRange.parse(query.range()).flatMap(policy::admit).mapLeft(RangeFailure.Refused::new);
    }
}
