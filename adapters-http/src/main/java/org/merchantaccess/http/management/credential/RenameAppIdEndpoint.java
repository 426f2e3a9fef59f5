package org.merchantaccess.http.management.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class RenameAppIdEndpoint implements ManagementEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(AppIdJson.APP_NAME));

    private final RenameAppCredential rename;

    RenameAppIdEndpoint(RenameAppCredential rename) {
        this.rename = rename;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.body(FORM), request.expected())
                .yield((merchant, appId, body, expected) -> new RenameAppCredential.Command(
                        merchant, appId, body.text(AppIdJson.APP_NAME), expected, request.actor()))
                .flatMap(command -> rename.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(profile -> AppIdJson.changed(profile, command.appId()))))
                .map(committed -> ChangeAnswer.whenInForce(request, committed));
    }
}
