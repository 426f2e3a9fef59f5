package org.merchantaccess.application.handler.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.authentication.AssertionAuthentication;
import org.merchantaccess.application.authentication.LoginOutcomes;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.application.oauth.LogInWithAssertion;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.LoginPolicy;
import org.merchantaccess.domain.token.RefusalCause;

final class LogInWithAssertionHandler implements LogInWithAssertion {

    private final Freshness freshness;
    private final AssertionAuthentication authentication;
    private final LoginOutcomes outcomes;
    private final Clock clock;
    private final LoginPolicy policy;

    LogInWithAssertionHandler(
            Freshness freshness,
            AssertionAuthentication authentication,
            LoginOutcomes outcomes,
            Clock clock,
            LoginPolicy policy) {
        this.freshness = freshness;
        this.authentication = authentication;
        this.outcomes = outcomes;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Either<AccessFailure, LogIn.LoggedIn> handle(Command command) {
        ClientCredentials.Assertion sent = command.assertion();
        Freshness.Lease lease = freshness.lease();
        Instant now = clock.instant();
        Option<UnverifiedAssertion> assertion = authentication.read(sent.text(), sent.appId());
        LoginAttempt attempt = assertion
                .map(read -> authentication.attempt(read, command.address(), now))
                .getOrElse(() -> authentication.malformed(sent.appId(), command.address(), now));
        Either<AccessFailure, Either<RefusalCause, Grant>> decision = assertion
                .map(read -> authentication.<AccessFailure, Grant>accept(
                        read.claims(), sent.audiences(), now, policy.decide(attempt), AccessFailure.Unavailable::new))
                .getOrElse(() -> Either.right(Either.left(RefusalCause.ASSERTION_MALFORMED)));
        // Checked last, so that no decision is based on data older than the maximum staleness.
        if (!lease.isValid()) {
            outcomes.stale(attempt, command.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        return decision.flatMap(decided -> decided.map(grant -> outcomes.granted(grant, attempt, command.requestId()))
                .bimap(
                        cause -> refuse(cause, assertion, attempt, command),
                        token -> new LogIn.LoggedIn(token, AccessToken.LIFETIME)));
    }

    private AccessFailure refuse(
            RefusalCause cause, Option<UnverifiedAssertion> assertion, LoginAttempt attempt, Command command) {
        Option<String> sentId = assertion
                .map(read -> read.claims().appId().text())
                .orElse(() -> command.assertion().appId());
        return outcomes.refused(cause, sentId.flatMap(AppId::parse), sentId.getOrElse(""), attempt, command.requestId())
                .<AccessFailure>map(AccessFailure.TooManyFailures::new)
                .getOrElse(() -> new AccessFailure.Refused(cause));
    }
}
