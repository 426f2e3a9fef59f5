package org.merchantaccess.application.people;

import io.vavr.control.Either;

final class LookAtLinkHandler implements LookAtLink {

    private final Orders orders;
    private final Links links;

    LookAtLinkHandler(Orders orders, Links links) {
        this.orders = orders;
        this.links = links;
    }

    @Override
    public Either<PeopleFailure, Look> handle(Query query) {
        return orders.inTransaction(() -> links.look(query.secret()));
    }
}
