package org.merchantaccess.application.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.port.FailedSignInCounts;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;

final class ListFailedSignInsHandler implements ListFailedSignIns {

    private final FailedSignInCounts counts;
    private final Orders orders;

    ListFailedSignInsHandler(FailedSignInCounts counts, Orders orders) {
        this.counts = counts;
        this.orders = orders;
    }

    @Override
    public Either<PeopleFailure, Page<FailedSignInCount>> handle(Query query) {
        return orders.by(
                query.authority(),
                orderer -> orderer.maySee(Option.none())
                        ? Either.right(counts.list(query.page()))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }
}
