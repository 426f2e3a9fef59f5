package org.merchantaccess.application.people.secondfactor;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.password.SignInFailures;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;

/**
 * Checks codes of second factors. Wrong codes are counted per person and not per source, because the caller already knows the password.
 */
public final class CodeChecks {

    private static final int MAX_WRONG_CODES = 5;

    private final PeoplePorts ports;
    private final Clock clock;

    public CodeChecks(PeoplePorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** Checks a code and marks it as used. Must be called within a transaction that commits in any case. */
    public Either<SessionFailure, SecondFactor> check(Person person, SecondFactor factor, String typed) {
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
                .onEmpty(() -> ports.attempts().keep(account(person), failures.incrementedAt(now)))
                .toEither(SessionFailure.WrongCode::new);
    }

    /** Returns true if there were so many wrong codes that the password must be entered again. */
    public boolean isLimitReached(Person person) {
        return ports.attempts().failuresOf(account(person)).count() >= MAX_WRONG_CODES;
    }

    /** Returns the person's second factor if it is on. */
    public Option<SecondFactor> activeFactor(Person person) {
        return ports.secondFactors().of(person.id()).filter(SecondFactor::isOn);
    }

    private static String account(Person person) {
        return Sha256.hex("code\n" + person.id());
    }
}
