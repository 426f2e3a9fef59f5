package org.merchantaccess.http.api.creation;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;

/** Result of a creating request, with the response to send once it is committed. */
public final class Creation {

    private final Supplier<CompletionStage<Response>> answer;
    private final Option<Response> replay;

    private Creation(Supplier<CompletionStage<Response>> answer, Option<Response> replay) {
        this.answer = answer;
        this.replay = replay;
    }

    /** Returns a result whose response may be sent again to a repeated request. */
    public static Creation of(ManagementRequest request, Committed<ChangeResponse> change) {
        return new Creation(
                () -> ChangeResponse.whenEffective(request, change),
                Option.some(change.result().effective()));
    }

    /** Returns a result whose response contains a secret or a link: it is sent once and never stored. */
    public static Creation secret(Response answer) {
        return new Creation(() -> CompletableFuture.completedFuture(answer), Option.none());
    }

    /** Returns a result whose response contains a secret: it is sent once the change is effective, and never stored. */
    public static Creation secret(ManagementRequest request, Committed<ChangeResponse> change) {
        return new Creation(() -> ChangeResponse.whenEffective(request, change), Option.none());
    }

    /** Returns the response, which may complete later. */
    CompletionStage<Response> answer() {
        return answer.get();
    }

    /** Returns the response to a repeated request; none if it contains a secret. */
    Option<Response> replay() {
        return replay;
    }
}
