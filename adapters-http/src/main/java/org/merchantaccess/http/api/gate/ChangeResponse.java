package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/**
 * Response to a change: sent when the change is effective on all nodes, or earlier with 202 if the caller prefers a shorter wait.
 *
 * @param effective the response once the change is effective on all nodes
 * @param accepted the response until then: the same members, as far as they are already valid
 */
public record ChangeResponse(Response effective, Response accepted) {

    private static final int ACCEPTED = 202;
    private static final String PROPAGATED = "propagated";

    public ChangeResponse {
        requireNonNull(effective, "effective");
        requireNonNull(accepted, "accepted");
    }

    /** Creates a response that describes the changed object. */
    public static ChangeResponse of(int status, ProfileVersion version, JsonObject body) {
        return of(version, JsonResponse.of(status, body), body);
    }

    /** Creates a response to a deletion. */
    public static ChangeResponse gone(ProfileVersion version) {
        return of(version, JsonResponse.empty(204), JsonObject.empty());
    }

    private static ChangeResponse of(ProfileVersion version, Response effective, JsonObject body) {
        return new ChangeResponse(EntityTag.on(effective, version), EntityTag.on(accepted(body), version));
    }

    /** Creates a response that describes a changed object without a version. */
    public static ChangeResponse of(int status, JsonObject body) {
        return new ChangeResponse(JsonResponse.of(status, body), accepted(body));
    }

    /** Creates a response to a deletion of an object without a version. */
    public static ChangeResponse gone() {
        return new ChangeResponse(JsonResponse.empty(204), accepted(JsonObject.empty()));
    }

    private static Response accepted(JsonObject body) {
        return JsonResponse.of(ACCEPTED, body.flag(PROPAGATED, false));
    }

    /** Creates the response to a repeat from the recorded response to the first request, whose body has at least one member. */
    public static ChangeResponse recorded(Response effective) {
        String members = effective.body().substring(0, effective.body().lastIndexOf('}'));
        return new ChangeResponse(
                effective, new Response(ACCEPTED, effective.headers(), members + ",\"" + PROPAGATED + "\":false}"));
    }

    /**
     * Completes when the change is effective on all nodes or the preferred wait of the caller has elapsed, counted from the commit. Holds
     * no thread in the meantime.
     */
    public static CompletionStage<Response> whenEffective(ManagementRequest request, Committed<ChangeResponse> change) {
        ChangeResponse response = change.result();
        return PreferredWait.of(request.request())
                .map(wait -> wait.limit(change.effective())
                        .thenApply(inTime -> wait.applied(inTime ? response.effective : response.accepted)))
                .getOrElse(() -> change.effective().thenApply(nothing -> response.effective));
    }
}
