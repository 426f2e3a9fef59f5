package org.merchantaccess.http.hub.refusal;

import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.page.Pages;

/** Where refusals are found. */
public final class RefusedRequestsRoutes {

    private RefusedRequestsRoutes() {}

    public static Stream<Route> of(ReadRefusals read, CheckRange check, HubGate gate, Frames frames, Pages pages) {
        RefusedRequestsPage page = new RefusedRequestsPage(read, new Mends(check), frames, pages);
        return Stream.of(
                gate.merchant(Permission.READ_REFUSALS).page(MerchantSection.REFUSED_REQUESTS.template(), page),
                gate.operator(Permission.READ_STRAY_REFUSALS)
                        .page(OperatorSection.REFUSED_REQUESTS.path(), new StrayRequestsPage(read, frames, pages)));
    }
}
