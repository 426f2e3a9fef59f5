package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.application.port.Transactions;

final class SignInHandler implements SignIn {

    private final Transactions transactions;
    private final PasswordChecks passwords;
    private final NewSessions sessions;

    SignInHandler(Transactions transactions, PasswordChecks passwords, NewSessions sessions) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Either<SessionFailure, Begun> handle(Command command) {
        return passwords
                .check(command.email(), command.password(), command.from())
                .mapLeft(SessionFailure::of)
                .flatMap(proof -> transactions.inTransaction(
                        SessionFailure.StoreUnavailable::new,
                        () -> passwords
                                .accept(proof)
                                .<SessionFailure>toEither(SessionFailure.WrongCredentials::new)
                                .map(person -> sessions.begin(person, command.former(), command.from()))));
    }
}
