package org.merchantaccess.http.management.merchant;

import io.vavr.control.Either;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class OpenMerchantEndpoint implements CreatingEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(MerchantJson.NAME));

    private final OpenMerchantProfile open;

    OpenMerchantEndpoint(OpenMerchantProfile open) {
        this.open = open;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return request.body(FORM)
                .map(body -> new OpenMerchantProfile.Command(body.text(MerchantJson.NAME), request.actor()))
                .flatMap(command -> open.handle(command).mapLeft(MerchantProblems::of))
                .map(opened -> Creation.of(request, opened.map(MerchantJson::opened)));
    }
}
