package org.merchantaccess.application.handler.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.merchantaccess.application.authentication.AssertionAuthentication;
import org.merchantaccess.application.authentication.LoginOutcomes;
import org.merchantaccess.application.authentication.SecretAuthentication;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.limit.RevocationLimits;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.application.oauth.RevocationFailure;
import org.merchantaccess.application.oauth.RevokeToken;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.LoginPolicy;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.token.RevokedToken;

final class RevokeTokenHandler implements RevokeToken {

    private final Freshness freshness;
    private final SecretAuthentication secrets;
    private final AssertionAuthentication assertions;
    private final LoginOutcomes outcomes;
    private final TokenReader reader;
    private final RevocationLimits limits;
    private final TokenRevocations revocations;
    private final Clock clock;
    private final LoginPolicy policy;

    RevokeTokenHandler(
            Freshness freshness,
            SecretAuthentication secrets,
            AssertionAuthentication assertions,
            LoginOutcomes outcomes,
            TokenReader reader,
            RevocationLimits limits,
            TokenRevocations revocations,
            Clock clock,
            LoginPolicy policy) {
        this.freshness = freshness;
        this.secrets = secrets;
        this.assertions = assertions;
        this.outcomes = outcomes;
        this.reader = reader;
        this.limits = limits;
        this.revocations = revocations;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Either<RevocationFailure, Committed<Option<RevokedToken>>> handle(Command command) {
        return authenticate(command)
                .<RevocationFailure>mapLeft(RevocationFailure.NotAuthenticated::new)
                .flatMap(appId -> tokenOf(appId, command.token())
                        .map(token -> revoke(token, command))
                        .getOrElse(() -> Either.right(nothing())));
    }

    private Either<AccessFailure, AppId> authenticate(Command command) {
        Freshness.Lease lease = freshness.lease();
        Instant now = clock.instant();
        Attempt attempt = attempt(command, now);
        Either<AccessFailure, Either<RefusalCause, AppId>> decision = attempt.decide();
        if (!lease.isValid()) {
            outcomes.stale(attempt.facts, command.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        return decision.flatMap(decided -> decided.mapLeft(cause -> refuse(cause, attempt, command)));
    }

    private Attempt attempt(Command command, Instant now) {
        if (command.client() instanceof ClientCredentials.Secret secret) {
            LoginAttempt facts = secrets.attempt(AppId.parse(secret.appId()), secret.appKey(), command.address(), now);
            return new Attempt(facts, Option.some(secret.appId()), () -> Either.right(policy.authenticate(facts)));
        }
        ClientCredentials.Assertion sent = (ClientCredentials.Assertion) command.client();
        Option<UnverifiedAssertion> assertion = assertions.read(sent.text(), sent.appId());
        LoginAttempt facts = assertion
                .map(read -> assertions.attempt(read, command.address(), now))
                .getOrElse(() -> assertions.malformed(sent.appId(), command.address(), now));
        return new Attempt(
                facts,
                assertion.map(read -> read.claims().appId().text()).orElse(sent.appId()),
                () -> assertion
                        .map(read -> assertions.<AccessFailure, AppId>accept(
                                read.claims(),
                                sent.audiences(),
                                now,
                                policy.authenticate(facts),
                                AccessFailure.Unavailable::new))
                        .getOrElse(() -> Either.right(Either.left(RefusalCause.ASSERTION_MALFORMED))));
    }

    private AccessFailure refuse(RefusalCause cause, Attempt attempt, Command command) {
        return outcomes.refused(
                        cause,
                        attempt.sentId.flatMap(AppId::parse),
                        attempt.sentId.getOrElse(""),
                        attempt.facts,
                        command.requestId())
                .<AccessFailure>map(AccessFailure.TooManyFailures::new)
                .getOrElse(() -> new AccessFailure.Refused(cause));
    }

    /** A token of another App ID, a forged one and an expired one are not distinguished (RFC 7009, section 2.2). */
    private Option<AccessToken> tokenOf(AppId appId, String text) {
        return BearerToken.parse(text)
                .flatMap(reader::read)
                .filter(token -> token.claims().appId().equals(appId))
                .filter(token -> !token.claims().hasExpiredAt(clock.instant()))
                .filter(UnverifiedToken::isGenuine)
                .map(UnverifiedToken::claims);
    }

    private Either<RevocationFailure, Committed<Option<RevokedToken>>> revoke(AccessToken token, Command command) {
        return limits.count(token.appId())
                .<Either<RevocationFailure, Committed<Option<RevokedToken>>>>map(
                        wait -> Either.left(new RevocationFailure.TooManyRevocations(wait)))
                .getOrElse(() -> revocations.revoke(
                        token.merchantId(),
                        RevokedToken.of(token),
                        new Actor("App ID " + token.appId().text(), command.address())));
    }

    private static Committed<Option<RevokedToken>> nothing() {
        return new Committed<>(Option.none(), CompletableFuture.completedFuture(null));
    }

    /**
     * An attempt to authenticate.
     *
     * @param sentId the App ID as sent; none if it is malformed
     * @param decision decides, and uses up an accepted assertion
     */
    private record Attempt(
            LoginAttempt facts,
            Option<String> sentId,
            Supplier<Either<AccessFailure, Either<RefusalCause, AppId>>> decision) {

        Either<AccessFailure, Either<RefusalCause, AppId>> decide() {
            return decision.get();
        }
    }
}
