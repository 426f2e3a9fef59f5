package org.merchantaccess.application.people.handler.member;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.authorization.Initiator;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.RemovePerson;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;

final class RemovePersonHandler implements RemovePerson {

    private final PeoplePorts ports;
    private final AuthorizedChanges changes;

    RemovePersonHandler(PeoplePorts ports, AuthorizedChanges changes) {
        this.ports = ports;
        this.changes = changes;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        return changes.changing(
                command.authority(),
                initiator -> ports.people()
                        .findForChange(command.person())
                        .<PeopleFailure>toEither(PeopleFailure.UnknownPerson::new)
                        .flatMap(person -> changes.changeable(initiator, person, command.merchant())
                                .filterOrElse(this::isNotTheLastOperator, last -> new PeopleFailure.LastOperator())
                                .map(membership -> removed(person, membership, initiator))));
    }

    private boolean isNotTheLastOperator(Membership membership) {
        return membership.role().isMerchantRole() || ports.people().operators().size() > 1;
    }

    private Person removed(Person person, Membership membership, Initiator initiator) {
        ports.sessions().endAllOf(person.id());
        ports.links().removeAllIssuedBy(person.id());
        Option<Person> rest = person.without(membership).peek(ports.people()::save);
        if (rest.isEmpty()) {
            forget(person.id());
        }
        changes.write(
                membership,
                initiator,
                PeopleAction.PERSON_REMOVED,
                person.email().text());
        return person;
    }

    private void forget(PersonId person) {
        ports.links().removeAllThatOpen(person);
        ports.secondFactors().remove(person);
        ports.attempts().forget(person);
        ports.people().remove(person);
    }
}
