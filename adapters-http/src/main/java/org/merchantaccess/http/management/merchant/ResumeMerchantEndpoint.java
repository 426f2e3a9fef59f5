package org.merchantaccess.http.management.merchant;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class ResumeMerchantEndpoint implements ManagementEndpoint {

    private final ResumeMerchant resume;

    ResumeMerchantEndpoint(ResumeMerchant resume) {
        this.resume = resume;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.noBody(), request.expected())
                .yield((merchant, nothing, expected) -> new ResumeMerchant.Command(merchant, expected, request.actor()))
                .flatMap(command -> resume.handle(command).mapLeft(MerchantProblems::of))
                .map(committed -> ChangeAnswer.whenInForce(request, committed.map(MerchantJson::changed)));
    }
}
