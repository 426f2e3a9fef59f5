package org.merchantaccess.http.hub.session;

import java.util.stream.Stream;
import org.merchantaccess.application.people.link.LinkUseCases;
import org.merchantaccess.application.people.signin.SignInUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.GuestEntryPoint;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** Routes of sign-in, sign-out and one-time links. */
public final class SessionRoutes {

    private SessionRoutes() {}

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(
            SignInUseCases sessions, LinkUseCases links, HubGate gate, Frames frames, Pages pages) {
        GuestEntryPoint guest = gate.guest();
        return Stream.of(
                        guest.dialog(SignInDialog.PATH, new SignInDialog(sessions.signIn(), frames, pages)),
                        guest.dialog(CodeDialog.PATH, new CodeDialog(sessions.enterCode(), frames, pages)),
                        guest.dialog(LinkDialog.PATH, new LinkDialog(links, sessions, frames, pages)),
                        Stream.of(gate.signedIn().action("/sign-out", new SignOutAction(sessions.signOut(), gate))))
                .flatMap(routes -> routes);
    }
}
