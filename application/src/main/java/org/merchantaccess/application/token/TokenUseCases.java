package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.CallPolicy;
import org.merchantaccess.domain.token.LoginPolicy;

/** All that software can ask. */
public record TokenUseCases(LogIn logIn, CheckCall checkCall, RefuseUnknownAddress refuseUnknownAddress) {
    public TokenUseCases {
        requireNonNull(logIn, "logIn");
        requireNonNull(checkCall, "checkCall");
        requireNonNull(refuseUnknownAddress, "refuseUnknownAddress");
    }

    /** The use cases of this room, on those ports. */
    public static TokenUseCases on(
            Ports ports,
            Lifecycle lifecycle,
            AccessDirectory directory,
            Freshness freshness,
            FailedLogins failures,
            RefusalQueue refusals,
            UseCounter uses,
            Environment environment) {
        return new TokenUseCases(
                lifecycle.guardedHot(
                        AccessFailure.Unavailable::new,
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
                                new EvenPace(ports.ticker()))::handle)::apply,
                lifecycle.guardedHot(
                        AccessFailure.Unavailable::new,
                        new CheckCallHandler(
                                directory,
                                freshness,
                                ports.tokenReader(),
                                ports.identifiers(),
                                refusals,
                                uses,
                                ports.decisions(),
                                ports.clock(),
                                new CallPolicy(environment))::handle)::apply,
                lifecycle.guardedHot(
                                AccessFailure.Unavailable::new,
                                new RefuseUnknownAddressHandler(freshness, refusals, ports.decisions(), ports.clock())
                                        ::handle)::apply);
    }
}
