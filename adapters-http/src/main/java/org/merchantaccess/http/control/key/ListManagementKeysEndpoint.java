package org.merchantaccess.http.control.key;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ListAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class ListManagementKeysEndpoint implements ManagementEndpoint {

    private final ListManagementKeys list;

    ListManagementKeysEndpoint(ListManagementKeys list) {
        this.list = list;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.page()
                .flatMap(this::listed)
                .map(page -> ListAnswer.of(page, ManagementKeyJson::listed))
                .map(CompletableFuture::completedFuture);
    }

    private Either<Problem, Page<KeptManagementKey>> listed(PageRequest wanted) {
        return list.handle(new ListManagementKeys.Query())
                .mapLeft(ManagementKeyProblems::of)
                .map(all -> Page.of(all, KeptManagementKey::name, wanted));
    }
}
