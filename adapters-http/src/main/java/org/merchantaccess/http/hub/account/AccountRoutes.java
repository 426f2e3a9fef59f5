package org.merchantaccess.http.hub.account;

import java.util.stream.Stream;
import org.merchantaccess.application.people.account.AccountUseCases;
import org.merchantaccess.application.people.session.SessionUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubEntryPoint;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;

/** Routes of the user's own account. */
public final class AccountRoutes {

    private AccountRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            AccountUseCases useCases, SessionUseCases sessions, HubGate gate, Frames frames, Pages pages) {
        AccountPage account = new AccountPage(sessions.list(), frames, pages);
        return Stream.of(
                        Stream.of(gate.signedIn().page(AccountPage.PATH, account)),
                        gate.signedIn()
                                .dialog(
                                        AccountPage.PATH + "/password",
                                        new ChangePasswordDialog(account, useCases.changePassword(), pages)),
                        secondFactor(useCases, gate.signedInWithProof(), account, pages),
                        gate.signedIn()
                                .action(
                                        AccountPage.PATH + "/sessions/{session_id}/end",
                                        EndSessionActions.one(sessions.revoke()),
                                        AccountPage.PATH),
                        gate.signedIn()
                                .action(
                                        AccountPage.PATH + "/sessions/end-others",
                                        EndSessionActions.others(sessions.endOthers()),
                                        AccountPage.PATH))
                .flatMap(routes -> routes);
    }

    private static Stream<Route> secondFactor(
            AccountUseCases useCases, HubEntryPoint<HubRequest> withProof, AccountPage account, Pages pages) {
        String path = BeginSecondFactorDialog.PATH;
        return Stream.of(
                        withProof.dialog(
                                path, new BeginSecondFactorDialog(account, useCases.beginSecondFactor(), pages)),
                        withProof.dialog(
                                path + "/confirm",
                                new ConfirmSecondFactorDialog(account, useCases.confirmSecondFactor(), pages)),
                        withProof.dialog(
                                path + "/remove", new RemoveSecondFactorDialog(account, useCases.removeSecondFactor())))
                .flatMap(routes -> routes);
    }
}
