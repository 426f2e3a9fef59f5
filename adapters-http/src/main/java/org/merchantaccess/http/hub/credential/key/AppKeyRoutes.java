package org.merchantaccess.http.hub.credential.key;

import java.util.stream.Stream;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.credential.detail.AppIdAction;
import org.merchantaccess.http.hub.credential.detail.AppIdActionDialog;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.detail.AppIdRoutes;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.message.credential.CredentialMessages;
import org.merchantaccess.http.message.credential.PublicKeys;

/** Routes of the dialogs about keys. */
public final class AppKeyRoutes {

    private static final String KEY = AppIdRoutes.PAGE + "/keys/{key_number}";

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final HubGate gate;
    private final Pages pages;

    private AppKeyRoutes(AppIdPages appIds, AuthorizedChange change, HubGate gate, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.gate = gate;
        this.pages = pages;
    }

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            AppIdPages appIds, PublicKeys publicKeys, HubChanges changes, HubGate gate, Pages pages) {
        AppKeyRoutes routes = new AppKeyRoutes(appIds, changes.requiring(Permission.CHANGE_APP_KEYS), gate, pages);
        return Stream.concat(
                routes.all(publicKeys),
                gate.merchant(Permission.REVEAL_APP_KEYS)
                        .dialog(
                                KEY + "/reveal",
                                new RevealKeyDialog(appIds, changes.requiring(Permission.REVEAL_APP_KEYS), pages)));
    }

    private Stream<Route> all(PublicKeys publicKeys) {
        return Stream.of(
                        dialog(AppIdRoutes.PAGE + "/new-key", new ReplaceKeyDialog(appIds, change, pages)),
                        dialog(
                                AppIdRoutes.PAGE + "/register-key",
                                new RegisterPublicKeyDialog(appIds, publicKeys, change, pages)),
                        dialog(AppIdRoutes.PAGE + "/put-back", question(KeyActions::putBack)),
                        dialog(AppIdRoutes.PAGE + "/self-rotation/allow", setting(KeyActions::allowSelfRotation)),
                        dialog(AppIdRoutes.PAGE + "/self-rotation/forbid", setting(KeyActions::forbidSelfRotation)),
                        dialog(KEY + "/end", question(KeyActions::end)),
                        dialog(KEY + "/end-date", new SetKeyExpiryDialog(appIds, change, pages)),
                        dialog(KEY + "/leaked", new ReplaceLeakedKeyDialog(appIds, change, pages)))
                .flatMap(routes -> routes);
    }

    private Stream<Route> dialog(String template, HubDialog<MerchantHubRequest> dialog) {
        return gate.merchant(Permission.CHANGE_APP_KEYS).dialog(template, dialog);
    }

    private HubDialog<MerchantHubRequest> question(AppIdAction<CredentialFailure> action) {
        return new AppIdActionDialog<>(appIds, action, change, CredentialMessages::of, pages);
    }

    private HubDialog<MerchantHubRequest> setting(AppIdAction<NoRefusal> action) {
        return new AppIdActionDialog<>(appIds, action, change, NoRefusal::match, pages);
    }
}
