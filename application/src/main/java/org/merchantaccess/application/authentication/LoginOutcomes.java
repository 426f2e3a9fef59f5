package org.merchantaccess.application.authentication;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.application.limit.FailedLogins;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.token.TokenSigner;
import org.merchantaccess.application.report.FirstKeyUses;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.application.report.UseCounter;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Grant;
import org.merchantaccess.domain.token.LoginAttempt;
import org.merchantaccess.domain.token.Refusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.UseKind;

/** Issues the token of a login that was granted, and records a refused one. Neither blocks nor reads the store. Thread-safe. */
public final class LoginOutcomes {

    private final TokenSigner signer;
    private final Identifiers identifiers;
    private final FailedLogins failures;
    private final RefusalQueue refusals;
    private final UseCounter uses;
    private final FirstKeyUses firstKeyUses;
    private final Decisions decisions;
    private final Environment environment;

    /** Creates an instance on the given ports. */
    public LoginOutcomes(
            TokenSigner signer,
            Identifiers identifiers,
            FailedLogins failures,
            RefusalQueue refusals,
            UseCounter uses,
            FirstKeyUses firstKeyUses,
            Decisions decisions,
            Environment environment) {
        this.signer = signer;
        this.identifiers = identifiers;
        this.failures = failures;
        this.refusals = refusals;
        this.uses = uses;
        this.firstKeyUses = firstKeyUses;
        this.decisions = decisions;
        this.environment = environment;
    }

    /** Signs the token of a granted login and counts the use. */
    public BearerToken granted(Grant grant, LoginAttempt attempt, String requestId) {
        // Signed before it is counted: a login whose token cannot be signed has failed.
        BearerToken token = signer.sign(AccessToken.granted(identifiers.tokenId(), grant, environment, attempt.at()));
        uses.count(
                UseKind.LOGIN,
                attempt.appId(),
                attempt.address(),
                Option.some(grant.key()),
                entryAllowing(attempt),
                attempt.at());
        reportFirstUse(grant, attempt);
        decisions.granted(Question.LOGIN, attempt.appId(), attempt.address(), requestId);
        return token;
    }

    private void reportFirstUse(Grant grant, LoginAttempt attempt) {
        boolean isAwaited = attempt.holder()
                .flatMap(merchant -> merchant.credentials().find(grant.appId()))
                .exists(credential -> credential.keys().awaitsFirstUse(grant.key()));
        if (isAwaited) {
            firstKeyUses.report(grant.merchant(), grant.appId(), grant.key());
        }
    }

    private static Option<EntryId> entryAllowing(LoginAttempt attempt) {
        return attempt.holder()
                .flatMap(merchant -> merchant.allowlist().entryAllowing(attempt.address()))
                .map(AllowlistEntry::id);
    }

    /**
     * Records a refused attempt, for its merchant or the operator.
     *
     * @param appId the App ID of the attempt; none if it was malformed
     * @param sentId the App ID as sent, by which failures are counted
     * @return how long the client must wait, if there were too many failures
     */
    public Option<Duration> refused(
            RefusalCause cause, Option<AppId> appId, String sentId, LoginAttempt attempt, String requestId) {
        if (cause == RefusalCause.NOT_ACTIVE) {
            uses.count(
                    UseKind.LOGIN_WHILE_INACTIVE,
                    attempt.appId(),
                    attempt.address(),
                    Option.none(),
                    Option.none(),
                    attempt.at());
        }
        Refusal refusal = Refusal.of(cause, attempt.holder(), appId, attempt.address(), attempt.at(), requestId);
        Option<Duration> wait = failures.count(sentId, attempt.address());
        Refusal known = wait.isEmpty() ? refusal : refusal.rateLimited();
        refusals.add(known, () -> true);
        decisions.refused(Question.LOGIN, known.cause(), appId, attempt.address(), requestId);
        return wait;
    }

    /** Records that this node could not decide on an attempt. */
    public void stale(LoginAttempt attempt, String requestId) {
        decisions.stale(Question.LOGIN, attempt.address(), requestId);
    }
}
