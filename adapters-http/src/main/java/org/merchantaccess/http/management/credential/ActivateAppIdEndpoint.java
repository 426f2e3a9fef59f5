package org.merchantaccess.http.management.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class ActivateAppIdEndpoint implements ManagementEndpoint {

    private final ActivateAppCredential activate;

    ActivateAppIdEndpoint(ActivateAppCredential activate) {
        this.activate = activate;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.noBody(), request.expected())
                .yield((merchant, appId, nothing, expected) ->
                        new ActivateAppCredential.Command(merchant, appId, expected, request.actor()))
                .flatMap(command -> activate.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(profile -> AppIdJson.changed(profile, command.appId()))))
                .map(committed -> ChangeAnswer.whenInForce(request, committed));
    }
}
