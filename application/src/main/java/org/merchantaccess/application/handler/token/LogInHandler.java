package org.merchantaccess.application.handler.token;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.authentication.LoginOutcomes;
import org.merchantaccess.application.authentication.SecretAuthentication;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.LoginPolicy;
import org.merchantaccess.domain.token.RefusalCause;

final class LogInHandler implements LogIn {

    private final Freshness freshness;
    private final SecretAuthentication authentication;
    private final LoginOutcomes outcomes;
    private final Identifiers identifiers;
    private final Clock clock;
    private final LoginPolicy policy;
    private final ConstantTimeFloor floor;

    LogInHandler(
            Freshness freshness,
            SecretAuthentication authentication,
            LoginOutcomes outcomes,
            Identifiers identifiers,
            Clock clock,
            LoginPolicy policy,
            ConstantTimeFloor floor) {
        this.freshness = freshness;
        this.authentication = authentication;
        this.outcomes = outcomes;
        this.identifiers = identifiers;
        this.clock = clock;
        this.policy = policy;
        this.floor = floor;
    }

    @Override
    public Either<AccessFailure, LoggedIn> handle(Command command) {
        long started = floor.start();
        return attempt(
                        command.requestId().isBlank()
                                ? command.withRequestId(identifiers.tokenId().text())
                                : command)
                .peekLeft(refused -> floor.await(started));
    }

    private Either<AccessFailure, LoggedIn> attempt(Command command) {
        Freshness.Lease lease = freshness.lease();
        Option<AppId> appId = AppId.parse(command.appId());
        Instant now = clock.instant();
        LoginAttempt attempt = authentication.attempt(appId, command.appKey(), command.address(), now);
        Either<RefusalCause, Grant> decision = policy.decide(attempt);
        // Checked last, so that no decision is based on data older than the maximum staleness.
        if (!lease.isValid()) {
            outcomes.stale(attempt, command.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        return decision.map(grant -> outcomes.granted(grant, attempt, command.requestId()))
                .bimap(
                        cause -> refuse(cause, appId, attempt, command),
                        token -> new LoggedIn(token, AccessToken.LIFETIME));
    }

    private AccessFailure refuse(RefusalCause cause, Option<AppId> appId, LoginAttempt attempt, Command command) {
        return outcomes.refused(cause, appId, command.appId(), attempt, command.requestId())
                .<AccessFailure>map(AccessFailure.TooManyFailures::new)
                .getOrElse(() -> new AccessFailure.Refused(cause));
    }
}
