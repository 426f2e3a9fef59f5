package org.merchantaccess.http.hub.guide;

import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.allowlist.OwnAddresses;
import org.merchantaccess.http.hub.example.LoginExamples;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.section.MerchantSection;

/** Routes of the guide. */
public final class GuideRoutes {

    private GuideRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(CheckRange check, LoginExamples examples, HubGate gate, Frames frames, Pages pages) {
        GuidePage page = new GuidePage(new OwnAddresses(check), examples, frames, pages);
        return Stream.of(gate.merchant(Permission.SEE_APP_IDS).page(MerchantSection.GUIDE.template(), page));
    }
}
