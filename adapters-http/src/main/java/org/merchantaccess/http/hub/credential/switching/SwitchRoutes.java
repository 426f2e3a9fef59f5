package org.merchantaccess.http.hub.credential.switching;

import java.util.stream.Stream;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.credential.detail.AppIdActionDialog;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.detail.AppIdRoutes;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.message.credential.CredentialMessages;
import org.merchantaccess.http.message.credential.SwitchMessages;

/** Routes of the dialogs about switches. */
public final class SwitchRoutes {

    private SwitchRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            AppIdPages appIds, PreviewActivation preview, HubChanges changes, HubGate gate, Pages pages) {
        AuthorizedChange change = changes.requiring(Permission.ACTIVATE_APP_IDS);
        return Stream.of(
                        dialog(gate, "/deactivate", new DeactivateAppIdDialog(appIds, change, pages)),
                        dialog(gate, "/schedule", new ScheduleSwitchDialog(appIds, preview, change, pages)),
                        dialog(
                                gate,
                                "/cancel-switch",
                                new AppIdActionDialog<>(
                                        appIds, SwitchActions::cancel, change, SwitchMessages::of, pages)),
                        dialog(
                                gate,
                                "/undo-switch",
                                new AppIdActionDialog<>(
                                        appIds, SwitchActions::undo, change, CredentialMessages::of, pages)))
                .flatMap(routes -> routes);
    }

    private static Stream<Route> dialog(HubGate gate, String below, HubDialog<MerchantHubRequest> dialog) {
        return gate.merchant(Permission.ACTIVATE_APP_IDS).dialog(AppIdRoutes.PAGE + below, dialog);
    }
}
