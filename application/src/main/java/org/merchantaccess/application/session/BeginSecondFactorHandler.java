package org.merchantaccess.application.session;

import io.vavr.control.Either;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.TotpSecret;

final class BeginSecondFactorHandler implements BeginSecondFactor {

    private final PeoplePorts ports;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final Identifiers identifiers;

    BeginSecondFactorHandler(PeoplePorts ports, CodeChecks codes, OwnSessions sessions, Identifiers identifiers) {
        this.ports = ports;
        this.codes = codes;
        this.sessions = sessions;
        this.identifiers = identifiers;
    }

    @Override
    public Either<SessionFailure, Begun> handle(Command command) {
        return sessions.withFresh(
                command.token(),
                own -> codes.factorThatIsOn(own.person()).isDefined()
                        ? Either.left(new SessionFailure.SecondFactorIsOn())
                        : Either.right(begun(own, command)));
    }

    private Begun begun(OwnSessions.Own own, Command command) {
        TotpSecret secret = identifiers.totpSecret();
        ports.secondFactors().keep(own.person().id(), SecondFactor.begun(secret));
        sessions.write(own.person(), command.from(), "second_factor_begun");
        return new Begun(secret, own.person().email());
    }
}
