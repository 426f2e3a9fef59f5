package org.merchantaccess.application.token;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.directory.Freshness;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.report.FirstKeyUses;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.LoginPolicy;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.UseKind;

final class LogInHandler implements LogIn {

    /** Checked in place of a malformed App ID, so that the check takes as long. */
    private static final AppId PLACEHOLDER = new AppId("00000000");

    private final AccessDirectory directory;
    private final Freshness freshness;
    private final AppKeys appKeys;
    private final TokenSigner signer;
    private final Identifiers identifiers;
    private final FailedLogins failures;
    private final RefusalQueue refusals;
    private final UseCounter uses;
    private final FirstKeyUses firstKeyUses;
    private final Decisions decisions;
    private final Clock clock;
    private final LoginPolicy policy;
    private final ConstantTimeFloor floor;

    /** Loaded by the first login, because the port may not answer yet when the instance is created. */
    private volatile @Nullable KeyVerifier standIn;

    LogInHandler(
            AccessDirectory directory,
            Freshness freshness,
            AppKeys appKeys,
            TokenSigner signer,
            Identifiers identifiers,
            FailedLogins failures,
            RefusalQueue refusals,
            UseCounter uses,
            FirstKeyUses firstKeyUses,
            Decisions decisions,
            Clock clock,
            LoginPolicy policy,
            ConstantTimeFloor floor) {
        this.directory = directory;
        this.freshness = freshness;
        this.appKeys = appKeys;
        this.signer = signer;
        this.identifiers = identifiers;
        this.failures = failures;
        this.refusals = refusals;
        this.uses = uses;
        this.firstKeyUses = firstKeyUses;
        this.decisions = decisions;
        this.clock = clock;
        this.policy = policy;
        this.floor = floor;
    }

    @Override
    public Either<AccessFailure, LoggedIn> handle(Command command) {
        long started = floor.start();
        return attempt(command.withRequestId(this::requestId)).peekLeft(refused -> floor.await(started));
    }

    private String requestId() {
        return identifiers.tokenId().text();
    }

    private Either<AccessFailure, LoggedIn> attempt(Command command) {
        Freshness.Lease lease = freshness.lease();
        Option<AppId> appId = AppId.parse(command.appId());
        Instant now = clock.instant();
        LoginAttempt attempt = evaluate(appId, command, now);
        Either<RefusalCause, Grant> decision = policy.decide(attempt);
        // Checked last, so that no decision is based on data older than the maximum staleness.
        if (!lease.isValid()) {
            decisions.stale(Question.LOGIN, command.address(), command.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        return decision.mapLeft(cause -> refuse(cause, appId, attempt, command, now))
                .map(grant -> logIn(grant, attempt, command, now));
    }

    private LoginAttempt evaluate(Option<AppId> appId, Command command, Instant now) {
        Option<MerchantProfile> holder = appId.flatMap(directory::holderOf);
        AppId checkedId = appId.getOrElse(PLACEHOLDER);
        // Loaded before the look-up, so that every login takes as long.
        KeyVerifier dummy = standIn();
        CredentialKeys keys = holder.flatMap(merchant -> merchant.credentials().find(checkedId))
                .map(AppCredential::keys)
                .getOrElse(() -> CredentialKeys.first(dummy, Instant.EPOCH));
        Option<KeyNumber> key = keys.matching(verifier -> appKeys.verify(checkedId, command.appKey(), verifier));
        return new LoginAttempt(checkedId, holder, key, command.appKey().environment(), command.address(), now);
    }

    private KeyVerifier standIn() {
        KeyVerifier known = standIn;
        if (known == null) {
            known = appKeys.standIn();
            standIn = known;
        }
        return known;
    }

    private LoggedIn logIn(Grant grant, LoginAttempt attempt, Command command, Instant now) {
        // Signed before it is counted: a login whose token cannot be signed has failed.
        BearerToken token = signer.sign(AccessToken.granted(identifiers.tokenId(), grant, policy.environment(), now));
        uses.count(
                UseKind.LOGIN,
                attempt.appId(),
                attempt.address(),
                Option.some(grant.key()),
                entryAllowing(attempt),
                now);
        reportFirstUse(grant, attempt);
        decisions.granted(Question.LOGIN, attempt.appId(), attempt.address(), command.requestId());
        return new LoggedIn(token, AccessToken.LIFETIME);
    }

    private void reportFirstUse(Grant grant, LoginAttempt attempt) {
        boolean isAwaited = attempt.holder()
                .flatMap(merchant -> merchant.credentials().find(grant.appId()))
                .exists(credential -> credential.keys().awaitsFirstUse(grant.key()));
        if (isAwaited) {
            firstKeyUses.report(grant.merchant(), grant.appId(), grant.key());
        }
    }

    private AccessFailure refuse(
            RefusalCause cause, Option<AppId> appId, LoginAttempt attempt, Command command, Instant now) {
        if (cause == RefusalCause.NOT_ACTIVE) {
            uses.count(
                    UseKind.LOGIN_WHILE_INACTIVE,
                    attempt.appId(),
                    attempt.address(),
                    Option.none(),
                    Option.none(),
                    now);
        }
        Refusal refusal = Refusal.of(cause, attempt.holder(), appId, command.address(), now, command.requestId());
        Option<Duration> wait = failures.count(command.appId(), command.address());
        Refusal known = wait.isEmpty() ? refusal : refusal.rateLimited();
        refusals.add(known, () -> true);
        decisions.refused(Question.LOGIN, known.cause(), appId, command.address(), command.requestId());
        return wait.<AccessFailure>map(AccessFailure.TooManyFailures::new)
                .getOrElse(() -> new AccessFailure.Refused(cause));
    }

    private static Option<EntryId> entryAllowing(LoginAttempt attempt) {
        return attempt.holder()
                .flatMap(merchant -> merchant.allowlist().entryAllowing(attempt.address()))
                .map(AllowlistEntry::id);
    }
}
