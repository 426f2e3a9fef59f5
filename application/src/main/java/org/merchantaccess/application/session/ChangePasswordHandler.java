package org.merchantaccess.application.session;

import io.vavr.control.Either;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.SessionToken;

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
        return sessions.with(command.token(), own -> Either.<SessionFailure, Person>right(own.person()))
                .flatMap(person -> Password.chosen(command.next(), person.email())
                        .<SessionFailure>mapLeft(SessionFailure.UnfitPassword::new)
                        .flatMap(next -> proved(command, person, next)));
    }

    private Either<SessionFailure, SessionToken> proved(Command command, Person person, Password next) {
        return passwords
                .checkSignedIn(person, command.current(), command.from())
                .flatMap(proof -> passwords.hash(next).map(hash -> new Change(proof, hash)))
                .mapLeft(ProofRefusals::of)
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
        sessions.write(person, command.from(), "password_changed");
        return asksForCodes(person) ? sessions.rotated(own.session()) : sessions.renewed(own.session());
    }

    /** Then a password alone proves too little to make a session fresh (P9). */
    private boolean asksForCodes(Person person) {
        return ports.secondFactors().of(person.id()).exists(SecondFactor::isOn);
    }

    private record Change(PasswordChecks.Proof proof, PasswordHash hash) {}
}
