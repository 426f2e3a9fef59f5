package org.merchantaccess.application.handler.token;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.token.TokenReader;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.CallPolicy;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.UseKind;

final class CheckCallHandler implements CheckCall {

    private final AccessDirectory directory;
    private final Freshness freshness;
    private final TokenReader reader;
    private final Identifiers identifiers;
    private final RefusalQueue refusals;
    private final UseCounter uses;
    private final Decisions decisions;
    private final Clock clock;
    private final CallPolicy policy;

    CheckCallHandler(
            AccessDirectory directory,
            Freshness freshness,
            TokenReader reader,
            Identifiers identifiers,
            RefusalQueue refusals,
            UseCounter uses,
            Decisions decisions,
            Clock clock,
            CallPolicy policy) {
        this.directory = directory;
        this.freshness = freshness;
        this.reader = reader;
        this.identifiers = identifiers;
        this.refusals = refusals;
        this.uses = uses;
        this.decisions = decisions;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Either<AccessFailure, Caller> handle(Query query) {
        return check(
                query.requestId().isBlank()
                        ? query.withRequestId(identifiers.tokenId().text())
                        : query);
    }

    private Either<AccessFailure, Caller> check(Query query) {
        Freshness.Lease lease = freshness.lease();
        Instant now = clock.instant();
        Option<UnverifiedToken> token = reader.read(query.token());
        // Read once: the decision, the use count and the refusal must be based on the same profile.
        Option<MerchantProfile> holder =
                token.flatMap(read -> directory.holderOf(read.claims().appId()));
        Either<RefusalCause, AccessToken> decision =
                token.toEither(() -> causeOfUnread(query, now)).flatMap(read -> decide(read, holder, query, now));
        // Checked last, so that no decision is based on data older than the maximum staleness.
        if (!lease.isValid()) {
            decisions.stale(Question.CALL, query.address(), query.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        return decision.peekLeft(cause -> recordRefusal(cause, token, holder, query, now))
                .<AccessFailure>mapLeft(AccessFailure.Refused::new)
                .map(genuine -> grant(genuine, holder, query, now));
    }

    /** Applies the policy before the signature check, so that strangers cannot cause cryptographic work. */
    private Either<RefusalCause, AccessToken> decide(
            UnverifiedToken token, Option<MerchantProfile> holder, Query query, Instant now) {
        AccessToken claims = token.claims();
        return policy.decide(claims, holder, directory.isRevoked(claims.id()), query.address(), now)
                .filterOrElse(credential -> token.isGenuine(), credential -> RefusalCause.TOKEN_MALFORMED)
                .map(credential -> claims);
    }

    private RefusalCause causeOfUnread(Query query, Instant now) {
        return reader.readUnverifiable(query.token())
                .map(claims -> policy.causeOf(claims, now))
                .getOrElse(RefusalCause.TOKEN_MALFORMED);
    }

    private Caller grant(AccessToken token, Option<MerchantProfile> holder, Query query, Instant now) {
        Option<EntryId> through = holder.flatMap(
                        merchant -> merchant.allowlist().entryAllowing(query.address()))
                .map(AllowlistEntry::id);
        uses.count(UseKind.CALL, token.appId(), query.address(), Option.some(token.key()), through, now);
        decisions.granted(Question.CALL, token.appId(), query.address(), query.requestId());
        return new Caller(
                token.merchantId(),
                token.appId(),
                token.key(),
                token.environment(),
                query.address(),
                token.expiresAt());
    }

    private void recordRefusal(
            RefusalCause cause,
            Option<UnverifiedToken> token,
            Option<MerchantProfile> holder,
            Query query,
            Instant now) {
        Option<AppId> appId = token.map(read -> read.claims().appId());
        decisions.refused(Question.CALL, cause, appId, query.address(), query.requestId());
        Refusal refusal = Refusal.of(cause, holder, appId, query.address(), now, query.requestId())
                .withOperation(query.operation().get());
        refusals.add(refusal, () -> token.forAll(UnverifiedToken::isGenuine));
    }
}
