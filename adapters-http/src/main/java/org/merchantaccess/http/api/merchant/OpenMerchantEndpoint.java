package org.merchantaccess.http.api.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants}: opens a merchant profile. */
final class OpenMerchantEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(MerchantJson.NAME));

    private final OpenMerchantProfile open;

    OpenMerchantEndpoint(OpenMerchantProfile open) {
        this.open = open;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return request.body(FORM)
                .map(body -> OpenMerchantProfile.Command.of(body.text(MerchantJson.NAME), request.actor()))
                .flatMap(command -> open.handle(command).mapLeft(MerchantProblems::of))
                .map(opened -> Creation.of(request, opened.map(MerchantJson::opened)));
    }
}
