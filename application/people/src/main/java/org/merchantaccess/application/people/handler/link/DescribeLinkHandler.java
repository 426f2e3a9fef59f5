package org.merchantaccess.application.people.handler.link;

import io.vavr.control.Either;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.link.DescribeLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;

final class DescribeLinkHandler implements DescribeLink {

    private final AuthorizedChanges changes;
    private final OpenLinks links;

    DescribeLinkHandler(AuthorizedChanges changes, OpenLinks links) {
        this.changes = changes;
        this.links = links;
    }

    @Override
    public Either<PeopleFailure, LinkDescription> handle(Query query) {
        return changes.reading(() -> links.describe(query.secret()));
    }
}
