package org.merchantaccess.http.management.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class DisallowAddressEndpoint implements ManagementEndpoint {

    private final DisallowAddress disallow;

    DisallowAddressEndpoint(DisallowAddress disallow) {
        this.disallow = disallow;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.entry(), request.noBody(), request.expected())
                .yield((merchant, entry, nothing, expected) ->
                        new DisallowAddress.Command(merchant, entry, expected, request.actor()))
                .flatMap(command -> disallow.handle(command).mapLeft(AllowlistProblems::of))
                .map(committed -> ChangeAnswer.whenInForce(
                        request, committed.map(profile -> ChangeAnswer.gone(profile.version()))));
    }
}
