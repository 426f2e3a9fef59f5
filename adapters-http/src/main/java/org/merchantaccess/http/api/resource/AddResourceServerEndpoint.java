package org.merchantaccess.http.api.resource;

import io.vavr.control.Either;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/resource-servers}: adds a resource server. No other response contains its key. */
final class AddResourceServerEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(ResourceServerJson.NAME));

    private final AddResourceServer add;

    AddResourceServerEndpoint(AddResourceServer add) {
        this.add = add;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return request.body(FORM)
                .map(body -> AddResourceServer.Command.of(body.text(ResourceServerJson.NAME), request.actor()))
                .flatMap(command -> add.handle(command).mapLeft(ResourceServerProblems::of))
                .map(committed -> Creation.secret(request, committed.map(ResourceServerJson::added)));
    }
}
