package org.merchantaccess.application.people.handler.account;

import io.vavr.control.Either;
import org.merchantaccess.application.people.account.BeginSecondFactor;
import org.merchantaccess.application.people.change.OwnSessions;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.application.people.secondfactor.CodeChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;

final class BeginSecondFactorHandler implements BeginSecondFactor {

    private final PeoplePorts ports;
    private final CodeChecks codes;
    private final OwnSessions sessions;
    private final PeopleIdentifiers identifiers;

    BeginSecondFactorHandler(PeoplePorts ports, CodeChecks codes, OwnSessions sessions, PeopleIdentifiers identifiers) {
        this.ports = ports;
        this.codes = codes;
        this.sessions = sessions;
        this.identifiers = identifiers;
    }

    @Override
    public Either<SessionFailure, Begun> handle(Command command) {
        return sessions.withFresh(
                command.token(),
                own -> codes.activeFactor(own.person()).isDefined()
                        ? Either.left(new SessionFailure.SecondFactorIsOn())
                        : Either.right(begun(own, command)));
    }

    private Begun begun(OwnSessions.Own own, Command command) {
        TotpSecret secret = identifiers.totpSecret();
        ports.secondFactors().keep(own.person().id(), SecondFactor.begun(secret));
        sessions.write(own.person(), command.from(), PeopleAction.SECOND_FACTOR_BEGUN);
        return new Begun(secret, own.person().email());
    }
}
