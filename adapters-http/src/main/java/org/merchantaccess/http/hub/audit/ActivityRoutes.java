package org.merchantaccess.http.hub.audit;

import java.util.stream.Stream;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubEntrance;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.page.Pages;

/** Where the audit trail is found. */
public final class ActivityRoutes {

    private static final String PAGE = MerchantSection.ACTIVITY.template();

    private ActivityRoutes() {}

    public static Stream<Route> of(
            AuditUseCases audit, PeopleUseCases people, HubGate gate, Frames frames, Pages pages) {
        HubEntrance<MerchantVisit> entrance = gate.merchant(Permission.READ_AUDIT);
        return Stream.of(
                entrance.page(PAGE, new ActivityPage(audit.read(), frames, pages)),
                entrance.page(PAGE + ".csv", new ExportPage(audit.export(), ExportForm.CSV)),
                entrance.page(PAGE + ".json", new ExportPage(audit.export(), ExportForm.JSON)),
                gate.operator(Permission.CHANGE_OPERATORS)
                        .page(
                                OperatorSection.ACTIVITY.path(),
                                new HubActivityPage(people.readHubTrail(), people.listFailedSignIns(), frames, pages)));
    }
}
