package org.merchantaccess.http.management.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.EntityTag;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

final class ListAllowlistEndpoint implements ManagementEndpoint {

    private final ListAllowlist list;

    ListAllowlistEndpoint(ListAllowlist list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page())
                .yield(ListAllowlist.Query::new)
                .flatMap(query -> list.handle(query).mapLeft(ReadProblems::of))
                .map(listing -> EntityTag.on(ListAnswer.of(listing.page(), EntryJson::listed), listing.version()))
                .map(CompletableFuture::completedFuture);
    }
}
