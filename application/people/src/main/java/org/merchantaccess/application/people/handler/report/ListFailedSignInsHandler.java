package org.merchantaccess.application.people.handler.report;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.people.report.ListFailedSignIns;

final class ListFailedSignInsHandler implements ListFailedSignIns {

    private final FailedSignInCounts counts;
    private final AuthorizedChanges changes;

    ListFailedSignInsHandler(FailedSignInCounts counts, AuthorizedChanges changes) {
        this.counts = counts;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, Page<FailedSignInCount>> handle(Query query) {
        return changes.by(
                query.authority(),
                initiator -> initiator.maySee(Option.none())
                        ? Either.right(counts.list(query.page()))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }
}
