package org.merchantaccess.http.hub.credential.detail;

import java.util.stream.Stream;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.section.MerchantSection;

/** Routes of the page of an App ID and of its description. */
public final class AppIdRoutes {

    /** Path template of the page. */
    public static final String PAGE = MerchantSection.API_ACCESS.template() + "/{app_id}";

    private AppIdRoutes() {}

    /** Returns the routes for one Hub. They must come after those of the list, whose dialogs have paths of the same form. */
    public static Stream<Route> of(AppIdPages appIds, HubChanges changes, HubGate gate, Pages pages) {
        return Stream.concat(
                Stream.of(gate.merchant(Permission.SEE_APP_IDS).page(PAGE, new AppIdPage(appIds, pages))),
                gate.merchant(Permission.CHANGE_APP_IDS)
                        .dialog(
                                PAGE + "/describe",
                                new DescribeAppIdDialog(appIds, changes.requiring(Permission.CHANGE_APP_IDS), pages)));
    }
}
