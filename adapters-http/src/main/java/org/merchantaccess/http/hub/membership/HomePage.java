package org.merchantaccess.http.hub.membership;

import io.vavr.control.Either;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Redirects to the start page of the user's first membership. */
final class HomePage implements HubPage<HubRequest> {

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        Membership first = request.visitor().person().memberships().get(0);
        return Either.right(Redirect.to(pathOf(first)));
    }

    static String pathOf(Membership membership) {
        return membership
                .merchant()
                .map(merchant -> "/merchants/" + merchant + MerchantSection.API_ACCESS.path())
                .getOrElse(OperatorSection.MERCHANTS::path);
    }
}
