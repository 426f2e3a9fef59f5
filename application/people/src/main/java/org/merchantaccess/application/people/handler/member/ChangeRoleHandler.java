package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.ChangeRole;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;

final class ChangeRoleHandler implements ChangeRole {

    private final PeoplePorts ports;
    private final AuthorizedChanges changes;

    ChangeRoleHandler(PeoplePorts ports, AuthorizedChanges changes) {
        this.ports = ports;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        Membership given = Membership.in(command.merchant(), command.role());
        return changes.changing(
                command.authority(),
                initiator -> ports.people()
                        .findForChange(command.person())
                        .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                        .flatMap(person -> changes.changeable(initiator, person, Option.some(command.merchant()))
                                .map(before -> before.equals(given) ? person : changed(person, given, initiator))));
    }

    private Person changed(Person person, Membership given, Initiator initiator) {
        Person changed = person.with(given);
        ports.people().save(changed);
        ports.links().removeAllIssuedBy(person.id());
        changes.write(
                given, initiator, PeopleAction.ROLE_CHANGED, person.email().text());
        return changed;
    }
}
