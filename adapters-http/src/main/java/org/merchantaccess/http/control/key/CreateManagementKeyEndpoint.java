package org.merchantaccess.http.control.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.words.KeyNames;

/** The only answer with a management key in it. */
final class CreateManagementKeyEndpoint implements CreatingEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(ManagementKeyJson.NAME));

    private final CreateManagementKey create;

    CreateManagementKeyEndpoint(CreateManagementKey create) {
        this.create = create;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return request.body(FORM)
                .flatMap(CreateManagementKeyEndpoint::name)
                .flatMap(name -> create.handle(new CreateManagementKey.Command(name, Option.none(), request.actor()))
                        .mapLeft(ManagementKeyProblems::of)
                        .map(key -> ManagementKeyJson.created(name, key)))
                .map(Creation::secret);
    }

    private static Either<Problem, String> name(Body body) {
        return KeyNames.parse(body.text(ManagementKeyJson.NAME))
                .mapLeft(fault -> Problem.validation(ManagementKeyJson.NAME, fault));
    }
}
