package org.merchantaccess.application.people;

import io.vavr.control.Either;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.Person;

final class IssueSignInLinkHandler implements IssueSignInLink {

    private final Orders orders;
    private final Links links;

    IssueSignInLinkHandler(Orders orders, Links links) {
        this.orders = orders;
        this.links = links;
    }

    @Override
    public Either<PeopleFailure, Issued> handle(Command command) {
        return orders.changing(
                command.authority(),
                orderer -> orderer.isInstance()
                        ? orders.restorable(orderer, command.person()).map(person -> issued(person, orderer))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }

    private Issued issued(Person person, Orders.Orderer orderer) {
        orders.write(orderer, "sign_in_link_issued", person);
        return links.issue(new LinkPurpose.SignIn(person.id()), person, orderer);
    }
}
