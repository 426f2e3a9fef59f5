package org.merchantaccess.http.hub.credential;

import java.util.stream.Stream;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.change.HubChanges;
import org.merchantaccess.http.hub.credential.alert.Alerts;
import org.merchantaccess.http.hub.credential.onboarding.FirstSteps;
import org.merchantaccess.http.hub.example.LoginExamples;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.usage.UsageCharts;

/** Routes of the API access page and its dialogs. */
public final class ApiAccessRoutes {

    private static final String PAGE = MerchantSection.API_ACCESS.template();
    private static final String APP_ID = PAGE + "/{app_id}";

    private ApiAccessRoutes() {}

    /**
     * Returns the routes for one Hub.
     *
     * @param audit the audit trail that alerts are found in
     * @param firstSteps the steps that the page shows until the first login
     * @param examples logins and calls for developers to copy
     * @param charts draws the use of each App ID
     */
    public static Stream<Route> of(
            CredentialUseCases credentials,
            ReadAudit audit,
            HubChanges changes,
            HubGate gate,
            Frames frames,
            Pages pages,
            FirstSteps firstSteps,
            LoginExamples examples,
            UsageCharts charts) {
        AppIdList appIds = new AppIdList(credentials.list(), new Alerts(audit), frames, firstSteps, examples, charts);
        return Stream.of(
                        Stream.of(gate.merchant(Permission.SEE_APP_IDS).page(PAGE, new ApiAccessPage(appIds, pages))),
                        gate.merchant(Permission.CHANGE_APP_IDS)
                                .dialog(
                                        PAGE + "/create",
                                        new CreateAppIdDialog(
                                                appIds, changes.requiring(Permission.CHANGE_APP_IDS), pages)),
                        gate.merchant(Permission.CHANGE_APP_IDS)
                                .dialog(
                                        APP_ID + "/rename",
                                        new RenameAppIdDialog(
                                                appIds, changes.requiring(Permission.CHANGE_APP_IDS), pages)),
                        gate.merchant(Permission.ACTIVATE_APP_IDS)
                                .dialog(
                                        APP_ID + "/activate",
                                        new ActivateAppIdDialog(
                                                appIds,
                                                credentials.previewActivation(),
                                                changes.requiring(Permission.ACTIVATE_APP_IDS),
                                                pages)),
                        gate.merchant(Permission.DELETE_APP_IDS)
                                .dialog(
                                        APP_ID + "/delete",
                                        new DeleteAppIdDialog(
                                                appIds, changes.requiring(Permission.DELETE_APP_IDS), pages)),
                        gate.merchant(Permission.REVEAL_APP_KEYS)
                                .dialog(
                                        APP_ID + "/reveal",
                                        new RevealAppKeyDialog(
                                                appIds, changes.requiring(Permission.REVEAL_APP_KEYS), pages)))
                .flatMap(routes -> routes);
    }
}
