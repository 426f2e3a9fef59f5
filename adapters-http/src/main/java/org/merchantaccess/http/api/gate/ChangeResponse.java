package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/**
 * Response to a change: sent when the change is effective on all nodes, or earlier with 202 if the caller prefers a shorter wait.
 *
 * @param version the version of the profile after the change
 * @param effective the response once the change is effective on all nodes
 * @param body the members of the response until then, as far as they are already valid
 */
public record ChangeResponse(ProfileVersion version, Response effective, JsonObject body) {

    private static final int ACCEPTED = 202;

    public ChangeResponse {
        requireNonNull(version, "version");
        requireNonNull(effective, "effective");
        requireNonNull(body, "body");
    }

    /** Creates a response that describes the changed object. */
    public static ChangeResponse of(int status, ProfileVersion version, JsonObject body) {
        return new ChangeResponse(version, JsonResponse.of(status, body), body);
    }

    /** Creates a response to a deletion. */
    public static ChangeResponse gone(ProfileVersion version) {
        return new ChangeResponse(version, JsonResponse.empty(204), JsonObject.empty());
    }

    /**
     * Completes when the change is effective on all nodes or the preferred wait of the caller has elapsed. Holds no thread in the meantime.
     */
    public static CompletionStage<Response> whenEffective(ManagementRequest request, Committed<ChangeResponse> change) {
        CompletableFuture<Boolean> propagated =
                change.effective().thenApply(nothing -> true).toCompletableFuture();
        return within(PreferredWait.of(request.request()), propagated).thenApply(change.result()::answer);
    }

    private static CompletableFuture<Boolean> within(Option<Duration> wait, CompletableFuture<Boolean> propagated) {
        return wait.map(longest -> propagated.completeOnTimeout(false, longest.toSeconds(), TimeUnit.SECONDS))
                .getOrElse(propagated);
    }

    /** Returns the response for a change that is effective on all nodes. */
    public Response whenEffective() {
        return answer(true);
    }

    private Response answer(boolean propagated) {
        Response answer = propagated ? effective : JsonResponse.of(ACCEPTED, body.flag("propagated", false));
        return EntityTag.on(answer, version);
    }
}
