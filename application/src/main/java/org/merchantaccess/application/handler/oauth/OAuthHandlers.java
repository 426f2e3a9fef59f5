package org.merchantaccess.application.handler.oauth;

import org.merchantaccess.application.authentication.AssertionAuthentication;
import org.merchantaccess.application.authentication.LoginOutcomes;
import org.merchantaccess.application.authentication.SecretAuthentication;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.limit.RevocationLimits;
import org.merchantaccess.application.oauth.IntrospectionFailure;
import org.merchantaccess.application.oauth.OAuthUseCases;
import org.merchantaccess.application.oauth.RevocationFailure;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.CallPolicy;
import org.merchantaccess.domain.token.LoginPolicy;

/** Creates {@link OAuthUseCases}. */
public final class OAuthHandlers {

    private OAuthHandlers() {}

    /** Creates the use cases on the given ports. */
    public static OAuthUseCases on(
            Ports ports,
            Lifecycle lifecycle,
            AccessDirectory directory,
            Freshness freshness,
            Propagation propagation,
            SecretAuthentication secrets,
            LoginOutcomes outcomes,
            CheckCall checkCall,
            Environment environment) {
        AssertionAuthentication assertions = new AssertionAuthentication(
                directory,
                ports.tokens().assertions(),
                ports.store().transactions(),
                ports.store().assertionIds());
        return new OAuthUseCases(
                lifecycle.guarded(
                        AccessFailure.Unavailable::new,
                        new LogInWithAssertionHandler(
                                        freshness,
                                        assertions,
                                        outcomes,
                                        ports.system().clock(),
                                        new LoginPolicy(environment))::handle)::apply,
                lifecycle.guardedHot(
                        IntrospectionFailure.Unavailable::new,
                        new IntrospectTokenHandler(
                                ports.store().resourceServers(),
                                checkCall::handle,
                                directory,
                                freshness,
                                ports.tokens().reader(),
                                ports.system().clock(),
                                new CallPolicy(environment))::handle)::apply,
                lifecycle.guarded(
                        RevocationFailure.StoreUnavailable::new,
                        new RevokeTokenHandler(
                                freshness,
                                secrets,
                                assertions,
                                outcomes,
                                ports.tokens().reader(),
                                new RevocationLimits(
                                        ports.system().ticker(),
                                        ports.system().identifiers().seed()),
                                new TokenRevocations(
                                        ports.store().transactions(),
                                        ports.store().revokedTokens(),
                                        ports.store().auditTrail(),
                                        ports.store().changeFeed(),
                                        propagation,
                                        ports.system().clock()),
                                ports.system().clock(),
                                new LoginPolicy(environment))::handle)::apply,
                lifecycle.guardedHot(
                        Unavailable::new,
                        new ReadVerificationKeysHandler(ports.store().signingKeys())::handle)::apply);
    }
}
