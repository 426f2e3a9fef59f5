package org.merchantaccess.application.people.handler.link;

import io.vavr.control.Either;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.link.IssuedLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkPurpose;

final class IssueResetLinkHandler implements IssueResetLink {

    private final AuthorizedChanges changes;
    private final OpenLinks links;

    IssueResetLinkHandler(AuthorizedChanges changes, OpenLinks links) {
        this.changes = changes;
        this.links = links;
    }

    @Override
    public Either<PeopleFailure, IssuedLink> handle(Command command) {
        return changes.changing(
                command.authority(),
                initiator -> changes.recoverable(initiator, command.person()).map(person -> issued(person, initiator)));
    }

    private IssuedLink issued(Person person, Initiator initiator) {
        changes.write(initiator, PeopleAction.PASSWORD_RESET_ISSUED, person);
        return links.issue(new LinkPurpose.PasswordReset(person.id()), person, initiator);
    }
}
