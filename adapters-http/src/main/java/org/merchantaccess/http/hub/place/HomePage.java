package org.merchantaccess.http.hub.place;

import io.vavr.control.Either;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Leads whoever comes to where they most likely want to be. */
final class HomePage implements HubPage<Visit> {

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        Membership first = visit.visitor().person().memberships().get(0);
        return Either.right(Redirect.to(pathOf(first)));
    }

    static String pathOf(Membership membership) {
        return membership
                .merchant()
                .map(merchant -> "/merchants/" + merchant + MerchantSection.API_ACCESS.path())
                .getOrElse(OperatorSection.MERCHANTS::path);
    }
}
