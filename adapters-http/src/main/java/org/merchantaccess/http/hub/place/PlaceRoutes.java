package org.merchantaccess.http.hub.place;

import java.util.stream.Stream;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** Where one begins. */
public final class PlaceRoutes {

    private PlaceRoutes() {}

    /** Those of one Hub. */
    public static Stream<Route> of(ReadMerchant readMerchant, HubGate gate, Frames frames, Pages pages) {
        return Stream.of(
                gate.own().page("/", new HomePage()),
                gate.own().page("/places", new PlacesPage(readMerchant, frames, pages)));
    }
}
