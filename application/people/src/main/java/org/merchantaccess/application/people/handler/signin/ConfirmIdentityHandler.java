package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Either;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.signin.ConfirmIdentity;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

final class ConfirmIdentityHandler implements ConfirmIdentity {

    private final PasswordChecks passwords;
    private final CodeChecks codes;
    private final OwnSessions sessions;

    ConfirmIdentityHandler(PasswordChecks passwords, CodeChecks codes, OwnSessions sessions) {
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, SessionToken> handle(Command command) {
        return command.given() instanceof Given.ByPassword by
                ? byPassword(command, by.password())
                : byCode(command, ((Given.ByCode) command.given()).code());
    }

    private Either<SessionFailure, SessionToken> byPassword(Command command, PresentedPassword password) {
        return sessions.reading(command.token(), this::withoutSecondFactor)
                .flatMap(person -> passwords
                        .checkSignedIn(person, password, command.from())
                        .mapLeft(SessionFailure::of))
                .flatMap(proof -> sessions.with(
                        command.token(),
                        own -> withoutSecondFactor(own)
                                .flatMap(person -> passwords
                                        .accept(proof)
                                        .<SessionFailure>toEither(SessionFailure.WrongCredentials::new))
                                .map(person -> confirmed(own, command))));
    }

    /**
     * Checked before the password is hashed and again in the final transaction, because the second factor may be turned on meanwhile
     * (P9).
     */
    private Either<SessionFailure, Person> withoutSecondFactor(OwnSessions.Own own) {
        return codes.activeFactor(own.person()).isEmpty()
                ? Either.right(own.person())
                : Either.left(new SessionFailure.CodeNeeded());
    }

    private Either<SessionFailure, SessionToken> byCode(Command command, String code) {
        return sessions.counting(
                command.token(),
                SessionStage.SIGNED_IN,
                own -> codes.activeFactor(own.person())
                        .<SessionFailure>toEither(SessionFailure.NoSecondFactor::new)
                        .flatMap(factor -> codes.check(own.person(), factor, code))
                        .map(used -> confirmed(own, command)));
    }

    private SessionToken confirmed(OwnSessions.Own own, Command command) {
        sessions.write(own.person(), command.from(), PeopleAction.IDENTITY_CONFIRMED);
        return sessions.renewed(own.session());
    }
}
