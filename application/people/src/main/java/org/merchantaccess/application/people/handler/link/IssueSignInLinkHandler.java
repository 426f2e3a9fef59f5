package org.merchantaccess.application.people.handler.link;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.link.IssueSignInLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkPurpose;

final class IssueSignInLinkHandler implements IssueSignInLink {

    private final AuthorizedChanges changes;
    private final OpenLinks links;

    IssueSignInLinkHandler(AuthorizedChanges changes, OpenLinks links) {
        this.changes = changes;
        this.links = links;
    }

    @Override
    public Either<PeopleFailure, IssuedLink> handle(Command command) {
        return changes.changing(
                command.authority(),
                initiator -> initiator.isInstance()
                        ? changes.recoverable(initiator, command.person()).map(person -> issued(person, initiator))
                        : Either.left(new PeopleFailure.NotAllowed()));
    }

    private IssuedLink issued(Person person, Initiator initiator) {
        changes.write(initiator, PeopleAction.SIGN_IN_LINK_ISSUED, person);
        return links.issue(new LinkPurpose.SignIn(person.id()), person, initiator);
    }
}
