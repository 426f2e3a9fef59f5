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
import org.merchantaccess.application.port.AppKeys;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.UseKind;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.LoginPolicy;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;

final class LogInHandler implements LogIn {

    /** What is checked in place of an App ID that is none, so that it takes as long. */
    private static final AppId NOBODY = new AppId("00000000");

    private final AccessDirectory directory;
    private final Freshness freshness;
    private final AppKeys appKeys;
    private final TokenSigner signer;
    private final Identifiers identifiers;
    private final FailedLogins failures;
    private final RefusalQueue refusals;
    private final UseCounter uses;
    private final Decisions decisions;
    private final Clock clock;
    private final LoginPolicy policy;
    private final EvenPace pace;

    /** Asked for by the first login: the port may not answer yet when the instance is opened. */
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
            Decisions decisions,
            Clock clock,
            LoginPolicy policy,
            EvenPace pace) {
        this.directory = directory;
        this.freshness = freshness;
        this.appKeys = appKeys;
        this.signer = signer;
        this.identifiers = identifiers;
        this.failures = failures;
        this.refusals = refusals;
        this.uses = uses;
        this.decisions = decisions;
        this.clock = clock;
        this.policy = policy;
        this.pace = pace;
    }

    @Override
    public Either<AccessFailure, LoggedIn> handle(Command command) {
        long begun = pace.begin();
        return decided(command.named(this::requestId)).peekLeft(refused -> pace.keep(begun));
    }

    private String requestId() {
        return identifiers.tokenId().text();
    }

    private Either<AccessFailure, LoggedIn> decided(Command command) {
        Freshness.Term term = freshness.term();
        Option<AppId> appId = AppId.parse(command.appId());
        LoginAttempt attempt = weigh(appId, command);
        Either<RefusalCause, Grant> decision = policy.decide(attempt);
        // Last, so that no decision is older than the node may be stale.
        if (!term.isRunning()) {
            decisions.stale(Question.LOGIN, command.address(), command.requestId());
            return Either.left(new AccessFailure.Stale());
        }
        Instant now = clock.instant();
        return decision.mapLeft(cause -> refuse(cause, appId, attempt, command, now))
                .map(grant -> logIn(grant, attempt, command, now));
    }

    private LoginAttempt weigh(Option<AppId> appId, Command command) {
        Option<MerchantProfile> holder = appId.flatMap(directory::holderOf);
        AppId weighed = appId.getOrElse(NOBODY);
        // Before anything is looked up, so that every login takes as long.
        KeyVerifier stranger = standIn();
        KeyVerifier verifier = holder.flatMap(merchant -> merchant.credentials().find(weighed))
                .map(AppCredential::keyVerifier)
                .getOrElse(stranger);
        boolean keyMatches = appKeys.verify(weighed, command.appKey(), verifier);
        return new LoginAttempt(weighed, holder, keyMatches, command.appKey().markedFor(), command.address());
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
        // Before it is counted: a login that cannot be signed is none.
        BearerToken token = signer.sign(AccessToken.granted(identifiers.tokenId(), grant, policy.environment(), now));
        uses.count(UseKind.LOGIN, attempt.appId(), attempt.address(), entryAllowing(attempt), now);
        decisions.granted(Question.LOGIN, attempt.appId(), attempt.address(), command.requestId());
        return new LoggedIn(token, AccessToken.LIFETIME);
    }

    private AccessFailure refuse(
            RefusalCause cause, Option<AppId> appId, LoginAttempt attempt, Command command, Instant now) {
        if (cause == RefusalCause.NOT_ACTIVE) {
            uses.count(UseKind.LOGIN_WHILE_INACTIVE, attempt.appId(), attempt.address(), Option.none(), now);
        }
        Refusal refusal = Refusal.of(cause, attempt.holder(), appId, command.address(), now, command.requestId());
        Option<Duration> wait = failures.count(command.appId(), command.address());
        Refusal known = wait.isEmpty() ? refusal : refusal.onceTooOften();
        refusals.take(known, () -> true);
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
