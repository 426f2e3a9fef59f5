package org.merchantaccess.http.management.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class CreateAppIdEndpoint implements CreatingEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(AppIdJson.APP_NAME));

    private final CreateAppCredential create;

    CreateAppIdEndpoint(CreateAppCredential create) {
        this.create = create;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM), request.expected())
                .yield((merchant, body, expected) -> new CreateAppCredential.Command(
                        merchant, body.text(AppIdJson.APP_NAME), expected, request.actor()))
                .flatMap(command -> create.handle(command).mapLeft(CredentialProblems::of))
                .map(committed -> Creation.of(request, committed.map(AppIdJson::created)));
    }
}
