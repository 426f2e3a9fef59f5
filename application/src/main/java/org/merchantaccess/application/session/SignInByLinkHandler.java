package org.merchantaccess.application.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Person;

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
                () -> spent(command.secret())
                        .<SessionFailure>toEither(SessionFailure.LinkSpent::new)
                        .map(person -> sessions.begin(person, command.former(), command.from())));
    }

    /** A link for something else is not spent by holding it here. */
    private Option<Person> spent(LinkSecret secret) {
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
