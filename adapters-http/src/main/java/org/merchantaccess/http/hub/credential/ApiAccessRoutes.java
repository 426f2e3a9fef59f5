package org.merchantaccess.http.hub.credential;

import java.util.stream.Stream;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.page.Pages;

/** Where App IDs are found. */
public final class ApiAccessRoutes {

    private static final String PAGE = MerchantSection.API_ACCESS.template();
    private static final String APP_ID = PAGE + "/{app_id}";

    private ApiAccessRoutes() {}

    /**
     * Those of one Hub.
     *
     * @param loginUrl where software logs in
     */
    public static Stream<Route> of(
            CredentialUseCases credentials, HubGate gate, Frames frames, Pages pages, String loginUrl) {
        AppIds appIds = new AppIds(credentials.list(), frames, loginUrl);
        return Stream.of(
                        Stream.of(gate.merchant(Permission.SEE_APP_IDS).page(PAGE, new ApiAccessPage(appIds, pages))),
                        gate.merchant(Permission.CHANGE_APP_IDS)
                                .dialog(PAGE + "/create", new CreateAppIdDialog(appIds, credentials.create(), pages)),
                        gate.merchant(Permission.CHANGE_APP_IDS)
                                .dialog(APP_ID + "/rename", new RenameAppIdDialog(appIds, credentials.rename(), pages)),
                        gate.merchant(Permission.ACTIVATE_APP_IDS)
                                .dialog(
                                        APP_ID + "/activate",
                                        new ActivateAppIdDialog(
                                                appIds,
                                                credentials.previewActivation(),
                                                credentials.activate(),
                                                pages)),
                        gate.merchant(Permission.DELETE_APP_IDS)
                                .dialog(APP_ID + "/delete", new DeleteAppIdDialog(appIds, credentials.delete(), pages)),
                        gate.merchant(Permission.REVEAL_APP_KEYS)
                                .dialog(
                                        APP_ID + "/reveal",
                                        new RevealAppKeyDialog(appIds, credentials.reveal(), pages)))
                .flatMap(routes -> routes);
    }
}
