package org.merchantaccess.http.management.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.EntityTag;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.management.kernel.ReadProblems;
import org.merchantaccess.http.problem.Problem;

final class ListAppIdsEndpoint implements ManagementEndpoint {

    private final ListAppCredentials list;

    ListAppIdsEndpoint(ListAppCredentials list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page())
                .yield(ListAppCredentials.Query::new)
                .flatMap(query -> list.handle(query).mapLeft(ReadProblems::of))
                .map(listing -> EntityTag.on(ListAnswer.of(listing.page(), AppIdJson::listed), listing.version()))
                .map(CompletableFuture::completedFuture);
    }
}
