package org.merchantaccess.http.hub.membership;

import java.util.stream.Stream;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** Routes of the home page and of the choice of a merchant. */
public final class MembershipRoutes {

    private MembershipRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(ReadMerchant readMerchant, HubGate gate, Frames frames, Pages pages) {
        return Stream.of(
                gate.signedIn().page("/", new HomePage()),
                gate.signedIn().page("/places", new MembershipsPage(readMerchant, frames, pages)));
    }
}
