package org.merchantaccess.application.people.handler.signin;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.application.people.signin.SignInByLink;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;

final class SignInByLinkHandler implements SignInByLink {

    private final Transactions transactions;
    private final PeoplePorts ports;
    private final NewSessions sessions;
    private final Clock clock;

    SignInByLinkHandler(Transactions transactions, PeoplePorts ports, NewSessions sessions, Clock clock) {
        this.transactions = transactions;
        this.ports = ports;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Either<SessionFailure, SignIn.Begun> handle(Command command) {
        return transactions.inTransaction(
                SessionFailure.StoreUnavailable::new,
                () -> spend(command.secret())
                        .<SessionFailure>toEither(SessionFailure.LinkSpent::new)
                        .map(person -> sessions.begin(person, command.former(), command.from())));
    }

    /** A link with another purpose is not spent. */
    private Option<Person> spend(LinkSecret secret) {
        return ports.links()
                .find(secret)
                .filter(link -> link.isOpenAt(clock.instant()))
                .flatMap(link -> link.purpose() instanceof LinkPurpose.SignIn signIn
                        ? ports.people()
                                .find(signIn.person())
                                .peek(person -> ports.links().remove(link.id()))
                        : Option.none());
    }
}
