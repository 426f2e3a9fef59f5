package org.merchantaccess.http.management.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class DeleteAppIdEndpoint implements ManagementEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(AppIdJson.CONFIRM));

    private final DeleteAppCredential delete;

    DeleteAppIdEndpoint(DeleteAppCredential delete) {
        this.delete = delete;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> new DeleteAppCredential.Command(
                        merchant, appId, body.text(AppIdJson.CONFIRM), expected, request.actor()))
                .flatMap(command -> delete.handle(command).mapLeft(CredentialProblems::of))
                .map(committed -> ChangeAnswer.whenInForce(
                        request, committed.map(profile -> ChangeAnswer.gone(profile.version()))));
    }
}
