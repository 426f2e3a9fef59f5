package org.merchantaccess.application.handler.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.oauth.IntrospectToken;
import org.merchantaccess.application.oauth.IntrospectionFailure;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.CallPolicy;

final class IntrospectTokenHandler implements IntrospectToken {

    private final ResourceServers resourceServers;
    private final Function<CheckCall.Query, Either<AccessFailure, CheckCall.Caller>> checkCall;
    private final AccessDirectory directory;
    private final Freshness freshness;
    private final TokenReader reader;
    private final Clock clock;
    private final CallPolicy policy;

    IntrospectTokenHandler(
            ResourceServers resourceServers,
            Function<CheckCall.Query, Either<AccessFailure, CheckCall.Caller>> checkCall,
            AccessDirectory directory,
            Freshness freshness,
            TokenReader reader,
            Clock clock,
            CallPolicy policy) {
        this.resourceServers = resourceServers;
        this.checkCall = checkCall;
        this.directory = directory;
        this.freshness = freshness;
        this.reader = reader;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Either<IntrospectionFailure, Option<ActiveToken>> handle(Query query) {
        // Taken before the keys of resource servers are read, which are as old as the directory.
        Freshness.Lease lease = freshness.lease();
        Either<IntrospectionFailure, ResourceServer> server = resourceServers
                .holderOf(query.key())
                .filter(holder -> query.clientId().forAll(holder.id()::equals))
                .toEither(IntrospectionFailure.UnknownResourceServer::new);
        return server.flatMap(known -> BearerToken.parse(query.token())
                        .map(token -> introspect(token, query))
                        .getOrElse(() -> Either.right(Option.none())))
                .flatMap(answer ->
                        lease.isValid() ? Either.right(answer) : Either.left(new IntrospectionFailure.Stale()));
    }

    private Either<IntrospectionFailure, Option<ActiveToken>> introspect(BearerToken token, Query query) {
        return query.address()
                .map(address -> check(token, address, query.requestId()))
                .getOrElse(() -> Either.right(active(token)));
    }

    /** With an address it is the check of a call, which also counts the use and records a refusal for the merchant. */
    private Either<IntrospectionFailure, Option<ActiveToken>> check(
            BearerToken token, ClientAddress address, String requestId) {
        return checkCall
                .apply(CheckCall.Query.of(token, address).withRequestId(requestId))
                .map(caller -> reader.read(token).map(IntrospectTokenHandler::described))
                .fold(failure -> failure.match(new Answers()), Either::right);
    }

    private Option<ActiveToken> active(BearerToken token) {
        Instant now = clock.instant();
        return reader.read(token)
                .filter(read -> isAccepted(read.claims(), now) && read.isGenuine())
                .map(IntrospectTokenHandler::described);
    }

    private boolean isAccepted(AccessToken claims, Instant now) {
        return policy.decideWithoutAddress(
                        claims, directory.holderOf(claims.appId()), directory.isRevoked(claims.id()), now)
                .isRight();
    }

    private static ActiveToken described(UnverifiedToken token) {
        return new ActiveToken(token.claims(), token.issuer());
    }

    /** A refused token is an answer: it is not active. */
    private static final class Answers
            implements AccessFailure.Cases<Either<IntrospectionFailure, Option<ActiveToken>>> {

        @Override
        public Either<IntrospectionFailure, Option<ActiveToken>> refused(AccessFailure.Refused failure) {
            return Either.right(Option.none());
        }

        @Override
        public Either<IntrospectionFailure, Option<ActiveToken>> tooManyFailures(
                AccessFailure.TooManyFailures failure) {
            return Either.right(Option.none());
        }

        @Override
        public Either<IntrospectionFailure, Option<ActiveToken>> stale(AccessFailure.Stale failure) {
            return Either.left(new IntrospectionFailure.Stale());
        }

        @Override
        public Either<IntrospectionFailure, Option<ActiveToken>> unavailable(AccessFailure.Unavailable failure) {
            return Either.left(new IntrospectionFailure.Unavailable(failure.reason()));
        }
    }
}
