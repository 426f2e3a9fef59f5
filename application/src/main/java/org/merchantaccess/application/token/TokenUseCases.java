package org.merchantaccess.application.token;

import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.CallPolicy;
import org.merchantaccess.domain.token.LoginPolicy;

/** All that software can ask. */
public record TokenUseCases(LogIn logIn, CheckCall checkCall, RefuseUnknownAddress refuseUnknownAddress) {

    /** The use cases of this room, on those ports. */
    public static TokenUseCases on(
            Ports ports,
            AccessDirectory directory,
            Freshness freshness,
            FailedLogins failures,
            RefusalQueue refusals,
            UseCounter uses,
            Environment environment) {
        return new TokenUseCases(
                new LogInHandler(
                        directory,
                        freshness,
                        ports.appKeys(),
                        ports.tokenSigner(),
                        ports.identifiers(),
                        failures,
                        refusals,
                        uses,
                        ports.decisions(),
                        ports.clock(),
                        new LoginPolicy(environment),
                        new EvenPace(ports.ticker())),
                new CheckCallHandler(
                        directory,
                        freshness,
                        ports.tokenReader(),
                        refusals,
                        uses,
                        ports.decisions(),
                        ports.clock(),
                        new CallPolicy(environment)),
                new RefuseUnknownAddressHandler(freshness, refusals, ports.decisions(), ports.clock()));
    }
}
