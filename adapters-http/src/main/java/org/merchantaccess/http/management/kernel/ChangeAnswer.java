package org.merchantaccess.http.management.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/**
 * The answer to a change: given when the change is in force on every node, or, to who prefers not to wait that long, with 202.
 *
 * @param version of the profile, after the change
 * @param inForce what to answer when it is
 * @param body what to answer until then, as far as it is already true
 */
public record ChangeAnswer(Version version, Answer inForce, JsonObject body) {

    private static final int ACCEPTED = 202;

    public ChangeAnswer {
        requireNonNull(version, "version");
        requireNonNull(inForce, "inForce");
        requireNonNull(body, "body");
    }

    /** An answer that tells what the change has led to. */
    public static ChangeAnswer of(int status, Version version, JsonObject body) {
        return new ChangeAnswer(version, JsonAnswer.of(status, body), body);
    }

    /** An answer for something that is no more. */
    public static ChangeAnswer gone(Version version) {
        return new ChangeAnswer(version, JsonAnswer.empty(204), JsonObject.empty());
    }

    /** Waits as long as it takes or as long as the caller prefers, and holds no thread meanwhile. */
    public static CompletionStage<Answer> whenInForce(ManagementRequest request, Committed<ChangeAnswer> change) {
        CompletableFuture<Boolean> propagated =
                change.inForce().thenApply(nothing -> true).toCompletableFuture();
        return within(PreferredWait.of(request.request()), propagated).thenApply(change.result()::answer);
    }

    private static CompletableFuture<Boolean> within(Option<Duration> wait, CompletableFuture<Boolean> propagated) {
        return wait.map(longest -> propagated.completeOnTimeout(false, longest.toSeconds(), TimeUnit.SECONDS))
                .getOrElse(propagated);
    }

    /** The answer to the change when it is in force. */
    public Answer whenInForce() {
        return answer(true);
    }

    private Answer answer(boolean propagated) {
        Answer answer = propagated ? inForce : JsonAnswer.of(ACCEPTED, body.flag("propagated", false));
        return EntityTag.on(answer, version);
    }
}
