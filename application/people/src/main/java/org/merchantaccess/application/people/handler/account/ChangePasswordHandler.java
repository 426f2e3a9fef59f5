package org.merchantaccess.application.people.handler.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.account.ChangePassword;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.session.SessionToken;

final class ChangePasswordHandler implements ChangePassword {

    private final PeoplePorts ports;
    private final PasswordChecks passwords;
    private final OwnSessions sessions;

    ChangePasswordHandler(PeoplePorts ports, PasswordChecks passwords, OwnSessions sessions) {
        this.ports = ports;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, SessionToken> handle(Command command) {
        return sessions.reading(command.token(), own -> Either.<SessionFailure, Person>right(own.person()))
                .flatMap(person -> Password.chosen(command.next(), person.email())
                        .<SessionFailure>mapLeft(SessionFailure.UnfitPassword::new)
                        .flatMap(next -> proved(command, person, next)));
    }

    private Either<SessionFailure, SessionToken> proved(Command command, Person person, Password next) {
        return passwords
                .checkSignedIn(person, command.current(), command.from())
                .flatMap(proof -> passwords.hash(next).map(hash -> new Change(proof, hash)))
                .mapLeft(SessionFailure::of)
                .flatMap(change -> sessions.with(
                        command.token(),
                        own -> passwords
                                .accept(change.proof())
                                .<SessionFailure>toEither(SessionFailure.WrongCredentials::new)
                                .map(proved -> changed(own, command, change.hash()))));
    }

    private SessionToken changed(OwnSessions.Own own, Command command, PasswordHash hash) {
        Person person = own.person();
        ports.people().keepPassword(person.id(), hash);
        ports.links().removeAllThatOpen(person.id());
        sessions.endAllBut(own.session().id(), person);
        sessions.write(person, command.from(), PeopleAction.PASSWORD_CHANGED);
        return hasSecondFactor(person) ? sessions.rotated(own.session()) : sessions.renewed(own.session());
    }

    /** With a second factor, a password alone is not a sufficient proof to make the session fresh (P9). */
    private boolean hasSecondFactor(Person person) {
        return ports.secondFactors().of(person.id()).exists(SecondFactor::isOn);
    }

    private record Change(PasswordChecks.Proof proof, PasswordHash hash) {}
}
