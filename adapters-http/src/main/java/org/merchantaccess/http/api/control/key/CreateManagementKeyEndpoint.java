package org.merchantaccess.http.api.control.key;

import io.vavr.control.Either;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.message.KeyNames;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/management-keys}: creates a management key. No other response contains a management key. */
final class CreateManagementKeyEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(ManagementKeyJson.NAME));

    private final CreateManagementKey create;

    CreateManagementKeyEndpoint(CreateManagementKey create) {
        this.create = create;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return request.body(FORM)
                .flatMap(CreateManagementKeyEndpoint::name)
                .flatMap(name -> create.handle(CreateManagementKey.Command.of(name, request.actor()))
                        .mapLeft(ManagementKeyProblems::of)
                        .map(key -> ManagementKeyJson.created(name, key)))
                .map(Creation::secret);
    }

    private static Either<Problem, String> name(ParsedBody body) {
        return KeyNames.parse(body.text(ManagementKeyJson.NAME))
                .mapLeft(fault -> Problem.validation(ManagementKeyJson.NAME, fault));
    }
}
