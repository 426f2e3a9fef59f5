package org.merchantaccess.application.people;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SecondFactor;

/** Passwords are hashed between two transactions: the second looks at the link again, and spends it. */
final class AcceptLinkHandler implements AcceptLink {

    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final Orders orders;
    private final Links links;
    private final PeopleTrail trail;
    private final Identifiers identifiers;

    AcceptLinkHandler(
            PeoplePorts ports,
            PasswordChecks passwords,
            Orders orders,
            Links links,
            PeopleTrail trail,
            Identifiers identifiers) {
        this.ports = ports;
        this.passwords = passwords;
        this.orders = orders;
        this.links = links;
        this.trail = trail;
        this.identifiers = identifiers;
    }

    @Override
    public Either<PeopleFailure, Person> handle(Command command) {
        return orders.inTransaction(() -> links.look(command.secret()))
                .flatMap(look -> look.link().purpose().match(new LinkPurpose.Cases<>() {
                    @Override
                    public Either<PeopleFailure, Person> invitation(LinkPurpose.Invitation invitation) {
                        return look.hasAccount()
                                ? addsTo(look, invitation.membership(), command)
                                : joins(look, invitation.membership(), command);
                    }

                    @Override
                    public Either<PeopleFailure, Person> passwordReset(LinkPurpose.PasswordReset reset) {
                        return resets(look, reset.person(), command);
                    }

                    @Override
                    public Either<PeopleFailure, Person> signIn(LinkPurpose.SignIn signIn) {
                        return Either.left(new PeopleFailure.LinkSpent());
                    }
                }));
    }

    private Either<PeopleFailure, Person> joins(LookAtLink.Look look, Membership membership, Command command) {
        return chosen(look, command)
                .flatMap(hash -> spent(command, now -> {
                    if (now.hasAccount()) {
                        return Either.left(new PeopleFailure.LinkSpent());
                    }
                    Person person = Person.joined(identifiers.personId(), look.email(), membership);
                    ports.people().add(person, hash);
                    passwords.remember(person, command.from());
                    trail.write(
                            membership,
                            actor(person, command),
                            "person_joined",
                            person.email().text());
                    return Either.right(person);
                }));
    }

    /** An address proves nothing: only the password says that the account is that of whoever holds the link. */
    private Either<PeopleFailure, Person> addsTo(LookAtLink.Look look, Membership membership, Command command) {
        return passwords
                .checkHolderOfLink(look.email(), command.password(), command.from())
                .mapLeft(ProofRefusals::of)
                .flatMap(proof -> spent(
                        command,
                        now -> passwords
                                .accept(proof)
                                .<PeopleFailure>toEither(PeopleFailure.WrongPassword::new)
                                .map(person -> person.with(membership))
                                .peek(person -> {
                                    ports.people().save(person);
                                    endWhatOpensTheAccount(person);
                                    rememberSource(person, command);
                                    trail.write(
                                            membership,
                                            actor(person, command),
                                            "person_joined",
                                            person.email().text());
                                })));
    }

    private Either<PeopleFailure, Person> resets(LookAtLink.Look look, PersonId id, Command command) {
        return chosen(look, command)
                .flatMap(hash -> spent(
                        command,
                        now -> ports.people()
                                .find(id)
                                .<PeopleFailure>toEither(PeopleFailure.LinkSpent::new)
                                .peek(person -> {
                                    ports.people().keepPassword(id, hash);
                                    endWhatOpensTheAccount(person);
                                    rememberSource(person, command);
                                    trail.write(
                                            actor(person, command),
                                            "password_reset",
                                            person.email().text());
                                })));
    }

    private Either<PeopleFailure, PasswordHash> chosen(LookAtLink.Look look, Command command) {
        return Password.chosen(command.password(), look.email())
                .<PeopleFailure>mapLeft(PeopleFailure.UnfitPassword::new)
                .flatMap(password -> passwords.hash(password).mapLeft(ProofRefusals::of));
    }

    private Either<PeopleFailure, Person> spent(
            Command command, Function<LookAtLink.Look, Either<PeopleFailure, Person>> work) {
        return orders.inTransaction(() -> links.look(command.secret())
                .peek(look -> ports.links().remove(look.link().id()))
                .flatMap(work));
    }

    /** Who could get in while the account was less shall not be in it now that it is more. */
    private void endWhatOpensTheAccount(Person person) {
        ports.sessions().endAllOf(person.id());
        ports.links().removeAllThatOpen(person.id());
    }

    /** The owner signs in next: no stranger who guesses meanwhile shall keep the owner waiting. A second factor is proved only then. */
    private void rememberSource(Person person, Command command) {
        if (!ports.secondFactors().of(person.id()).exists(SecondFactor::isOn)) {
            passwords.remember(person, command.from());
        }
    }

    private static Actor actor(Person person, Command command) {
        return Actor.of(person, command.from());
    }
}
