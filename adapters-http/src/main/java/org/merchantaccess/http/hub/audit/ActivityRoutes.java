package org.merchantaccess.http.hub.audit;

import java.util.stream.Stream;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.application.people.report.ReportUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubEntryPoint;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Routes of the activity pages and of the exports. */
public final class ActivityRoutes {

    private static final String PAGE = MerchantSection.ACTIVITY.template();

    private ActivityRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            AuditUseCases audit, ReportUseCases reports, HubGate gate, Frames frames, Pages pages) {
        HubEntryPoint<MerchantHubRequest> entryPoint = gate.merchant(Permission.READ_AUDIT);
        return Stream.of(
                entryPoint.page(PAGE, new ActivityPage(audit.read(), frames, pages)),
                entryPoint.page(PAGE + ".csv", new ExportPage(audit.export(), ExportForm.CSV)),
                entryPoint.page(PAGE + ".json", new ExportPage(audit.export(), ExportForm.JSON)),
                gate.operator(Permission.CHANGE_OPERATORS)
                        .page(
                                OperatorSection.ACTIVITY.path(),
                                new HubActivityPage(
                                        reports.readHubAudit(), reports.listFailedSignIns(), frames, pages)));
    }
}
