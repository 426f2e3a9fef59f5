package org.merchantaccess.http.hub.account;

import java.util.stream.Stream;
import org.merchantaccess.application.session.SessionUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubEntrance;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Pages;

/** Where people see to their own account. */
public final class AccountRoutes {

    private AccountRoutes() {}

    /** Those of one Hub. */
    public static Stream<Route> of(SessionUseCases sessions, HubGate gate, Frames frames, Pages pages) {
        Account account = new Account(sessions.list(), frames, pages);
        return Stream.of(
                        Stream.of(gate.own().page(Account.PATH, account)),
                        gate.own()
                                .dialog(
                                        Account.PATH + "/password",
                                        new ChangePasswordDialog(
                                                account,
                                                sessions.changePassword(),
                                                gate.guest().cookie(),
                                                pages)),
                        secondFactor(sessions, gate.ownWithProof(), account, pages),
                        Stream.of(gate.own()
                                .action(
                                        Account.PATH + "/sessions/{session_id}/end",
                                        new EndSessionAction(sessions.revoke()))))
                .flatMap(routes -> routes);
    }

    private static Stream<Route> secondFactor(
            SessionUseCases sessions, HubEntrance<Visit> proved, Account account, Pages pages) {
        String path = BeginSecondFactorDialog.PATH;
        return Stream.of(
                        proved.dialog(path, new BeginSecondFactorDialog(account, sessions.beginSecondFactor(), pages)),
                        proved.dialog(
                                path + "/confirm",
                                new ConfirmSecondFactorDialog(account, sessions.confirmSecondFactor(), pages)),
                        proved.dialog(
                                path + "/remove", new RemoveSecondFactorDialog(account, sessions.removeSecondFactor())))
                .flatMap(routes -> routes);
    }
}
