package org.merchantaccess.application.people;

import io.vavr.control.Either;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.Person;

final class IssueResetLinkHandler implements IssueResetLink {

    private final Orders orders;
    private final Links links;

    IssueResetLinkHandler(Orders orders, Links links) {
        this.orders = orders;
        this.links = links;
    }

    @Override
    public Either<PeopleFailure, Issued> handle(Command command) {
        return orders.changing(
                command.authority(),
                orderer -> orders.restorable(orderer, command.person()).map(person -> issued(person, orderer)));
    }

    private Issued issued(Person person, Orders.Orderer orderer) {
        orders.write(orderer, "password_reset_issued", person);
        return links.issue(new LinkPurpose.PasswordReset(person.id()), person, orderer);
    }
}
