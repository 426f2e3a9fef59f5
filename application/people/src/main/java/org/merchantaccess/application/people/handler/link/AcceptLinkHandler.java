package org.merchantaccess.application.people.handler.link;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.link.AcceptLink;
import org.merchantaccess.application.people.link.DescribeLink;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;

/** Hashes the password between two transactions. The second one checks the link again and spends it. */
final class AcceptLinkHandler implements AcceptLink {

    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final AuthorizedChanges changes;
    private final OpenLinks links;
    private final PeopleAudit audit;
    private final PeopleIdentifiers identifiers;

    AcceptLinkHandler(
            PeoplePorts ports,
            PasswordChecks passwords,
            AuthorizedChanges changes,
            OpenLinks links,
            PeopleAudit audit,
            PeopleIdentifiers identifiers) {
        this.ports = ports;
        this.passwords = passwords;
        this.changes = changes;
        this.links = links;
        this.audit = audit;
        this.identifiers = identifiers;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        return changes.reading(() -> links.describe(command.secret()))
                .flatMap(description -> description.link().purpose().match(new LinkPurpose.Cases<>() {
                    @Override
                    public Either<PeopleFailure, Person> invitation(LinkPurpose.Invitation invitation) {
                        return description.hasAccount()
                                ? addMembership(description, invitation.membership(), command)
                                : join(description, invitation.membership(), command);
                    }

                    @Override
                    public Either<PeopleFailure, Person> passwordReset(LinkPurpose.PasswordReset reset) {
                        return resetPassword(description, reset.person(), command);
                    }

                    @Override
                    public Either<PeopleFailure, Person> signIn(LinkPurpose.SignIn signIn) {
                        return Either.left(new PeopleFailure.LinkSpent());
                    }
                }));
    }

    private Either<PeopleFailure, Person> join(
            DescribeLink.LinkDescription description, Membership membership, Command command) {
        return hashNew(description, command)
                .flatMap(hash -> spend(command, now -> {
                    if (now.hasAccount()) {
                        return Either.left(new PeopleFailure.LinkSpent());
                    }
                    Person person = Person.joined(identifiers.personId(), description.email(), membership);
                    ports.people().add(person, hash);
                    passwords.remember(person, command.from());
                    audit.write(
                            membership,
                            actor(person, command),
                            PeopleAction.PERSON_JOINED,
                            person.email().text());
                    return Either.right(person);
                }));
    }

    /**
     * The link was issued to an e-mail address, which proves nothing. Only the password proves that the holder of the link owns the
     * account.
     */
    private Either<PeopleFailure, Person> addMembership(
            DescribeLink.LinkDescription description, Membership membership, Command command) {
        return passwords
                .checkHolderOfLink(description.email(), command.password(), command.from())
                .mapLeft(PeopleFailure::of)
                .flatMap(proof -> spend(
                        command,
                        now -> passwords
                                .accept(proof)
                                .<PeopleFailure>toEither(PeopleFailure.WrongPassword::new)
                                .map(person -> person.with(membership))
                                .peek(person -> {
                                    ports.people().save(person);
                                    endSessionsAndLinks(person);
                                    rememberSource(person, command);
                                    audit.write(
                                            membership,
                                            actor(person, command),
                                            PeopleAction.PERSON_JOINED,
                                            person.email().text());
                                })));
    }

    private Either<PeopleFailure, Person> resetPassword(
            DescribeLink.LinkDescription description, PersonId id, Command command) {
        return hashNew(description, command)
                .flatMap(hash -> spend(
                        command,
                        now -> ports.people()
                                .findForChange(id)
                                .<PeopleFailure>toEither(PeopleFailure.LinkSpent::new)
                                .peek(person -> {
                                    ports.people().keepPassword(id, hash);
                                    endSessionsAndLinks(person);
                                    rememberSource(person, command);
                                    audit.write(
                                            actor(person, command),
                                            PeopleAction.PASSWORD_RESET,
                                            person.email().text());
                                })));
    }

    private Either<PeopleFailure, PasswordHash> hashNew(DescribeLink.LinkDescription description, Command command) {
        return Password.chosen(command.password(), description.email())
                .<PeopleFailure>mapLeft(PeopleFailure.UnfitPassword::new)
                .flatMap(password -> passwords.hash(password).mapLeft(PeopleFailure::of));
    }

    private Either<PeopleFailure, Person> spend(
            Command command, Function<DescribeLink.LinkDescription, Either<PeopleFailure, Person>> work) {
        return changes.inTransaction(() -> links.describe(command.secret())
                .peek(description -> ports.links().remove(description.link().id()))
                .flatMap(work));
    }

    /** Sessions and links from before the change must not give access to the account. */
    private void endSessionsAndLinks(Person person) {
        ports.sessions().endAllOf(person.id());
        ports.links().removeAllThatOpen(person.id());
    }

    /**
     * The person signs in next, and strangers who guess passwords meanwhile must not cause a wait. With a second factor, the source is
     * remembered only after the code.
     */
    private void rememberSource(Person person, Command command) {
        if (!ports.secondFactors().of(person.id()).exists(SecondFactor::isOn)) {
            passwords.remember(person, command.from());
        }
    }

    private static Actor actor(Person person, Command command) {
        return person.actorFrom(command.from());
    }
}
