package org.merchantaccess.http.hub.refusal;

import java.util.stream.Stream;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;
import org.merchantaccess.http.hub.usage.UsageCharts;

/** Routes of the pages of refused requests. */
public final class RefusedRequestsRoutes {

    private RefusedRequestsRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            RefusalUseCases refusals, CheckRange check, UsageCharts charts, HubGate gate, Frames frames, Pages pages) {
        RefusedRequestsPage page = new RefusedRequestsPage(
                refusals, new Remedies(check, MerchantSection.REFUSED_REQUESTS), charts, frames, pages);
        return Stream.of(
                gate.merchant(Permission.READ_REFUSALS).page(MerchantSection.REFUSED_REQUESTS.template(), page),
                gate.merchant(Permission.READ_REFUSALS)
                        .page(MerchantSection.REFUSED_REQUESTS.template() + ".csv", new ExportRefusalsPage(refusals)),
                gate.operator(Permission.READ_STRAY_REFUSALS)
                        .page(
                                OperatorSection.REFUSED_REQUESTS.path(),
                                new UnattributedRequestsPage(refusals, frames, pages)));
    }
}
