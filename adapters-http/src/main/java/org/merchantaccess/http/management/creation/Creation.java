package org.merchantaccess.http.management.creation;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementRequest;

/** What a creating call has led to. To be answered once it is committed. */
public final class Creation {

    private final Supplier<CompletionStage<Answer>> answer;
    private final Option<Answer> replay;

    private Creation(Supplier<CompletionStage<Answer>> answer, Option<Answer> replay) {
        this.answer = answer;
        this.replay = replay;
    }

    /** Something whose answer may be given again, to a repeat of the request. */
    public static Creation of(ManagementRequest request, Committed<ChangeAnswer> change) {
        return new Creation(
                () -> ChangeAnswer.whenInForce(request, change),
                Option.some(change.result().whenInForce()));
    }

    /** Something whose answer holds a secret or a link: it is given this once and kept nowhere. */
    public static Creation secret(Answer answer) {
        return new Creation(() -> CompletableFuture.completedFuture(answer), Option.none());
    }

    /** The answer, perhaps not there yet. */
    CompletionStage<Answer> answer() {
        return answer.get();
    }

    /** The answer to a repeat of the request; none where it holds a secret. */
    Option<Answer> replay() {
        return replay;
    }
}
