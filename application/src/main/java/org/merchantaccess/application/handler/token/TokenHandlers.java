package org.merchantaccess.application.handler.token;

import org.merchantaccess.application.authentication.LoginOutcomes;
import org.merchantaccess.application.authentication.SecretAuthentication;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.CallPolicy;
import org.merchantaccess.domain.token.LoginPolicy;

/** Creates {@link TokenUseCases}. */
public final class TokenHandlers {

    private TokenHandlers() {}

    /** Creates the use cases on the given ports. */
    public static TokenUseCases on(
            Ports ports,
            Lifecycle lifecycle,
            AccessDirectory directory,
            Freshness freshness,
            SecretAuthentication secrets,
            LoginOutcomes outcomes,
            RefusalQueue refusals,
            UseCounter uses,
            Environment environment) {
        return new TokenUseCases(
                lifecycle.guardedHot(
                        AccessFailure.Unavailable::new,
                        new LogInHandler(
                                freshness,
                                secrets,
                                outcomes,
                                ports.system().identifiers(),
                                ports.system().clock(),
                                new LoginPolicy(environment),
                                new ConstantTimeFloor(ports.system().ticker()))::handle)::apply,
                lifecycle.guardedHot(
                        AccessFailure.Unavailable::new,
                        new CheckCallHandler(
                                directory,
                                freshness,
                                ports.tokens().reader(),
                                ports.system().identifiers(),
                                refusals,
                                uses,
                                ports.decisions(),
                                ports.system().clock(),
                                new CallPolicy(environment))::handle)::apply,
                lifecycle.guardedHot(
                        AccessFailure.Unavailable::new,
                        new RefuseUnknownAddressHandler(
                                freshness,
                                refusals,
                                ports.decisions(),
                                ports.system().clock())::handle)::apply);
    }
}
