package org.merchantaccess.application.session;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.SignInFailures;

/** Checks codes of second factors. Wrong ones are counted, for the person and not the source: who types them has the password. */
final class CodeChecks {

    private static final int MOST_IN_A_ROW = 5;

    private final PeoplePorts ports;
    private final Clock clock;

    CodeChecks(PeoplePorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** Within a transaction that commits whatever comes of it. The code is good no more. */
    Either<SessionFailure, SecondFactor> check(Person person, SecondFactor factor, String typed) {
        Instant now = clock.instant();
        SignInFailures failures = ports.attempts().failuresOf(account(person));
        Option<Duration> wait = failures.waitAt(now);
        if (wait.isDefined()) {
            return Either.left(new SessionFailure.TooSoon(wait.getOrElse(Duration.ZERO)));
        }
        return TotpCodes.stepOf(typed, factor, now)
                .map(factor::usedAt)
                .peek(used -> {
                    ports.secondFactors().keep(person.id(), used);
                    ports.attempts().clear(account(person));
                })
                .onEmpty(() -> ports.attempts().keep(account(person), failures.oneMoreAt(now)))
                .toEither(SessionFailure.WrongCode::new);
    }

    /** Whether so many were wrong that the password has to be given again. */
    boolean wereTooMany(Person person) {
        return ports.attempts().failuresOf(account(person)).count() >= MOST_IN_A_ROW;
    }

    Option<SecondFactor> factorThatIsOn(Person person) {
        return ports.secondFactors().of(person.id()).filter(SecondFactor::isOn);
    }

    private static String account(Person person) {
        return Sha256.hex("code\n" + person.id());
    }
}
