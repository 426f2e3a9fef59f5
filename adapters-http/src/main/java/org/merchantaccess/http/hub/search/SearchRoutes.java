package org.merchantaccess.http.hub.search;

import java.util.stream.Stream;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.people.member.FindPerson;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** Routes of the search of operators. */
public final class SearchRoutes {

    private SearchRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            MerchantUseCases merchants, FindPerson findPerson, HubGate gate, Frames frames, Pages pages) {
        return Stream.of(gate.operator(Permission.LIST_MERCHANTS)
                .page(SearchPage.PATH, new SearchPage(merchants, findPerson, frames, pages)));
    }
}
