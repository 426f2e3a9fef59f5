package org.merchantaccess.http.hub.session;

import java.util.stream.Stream;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.application.session.SessionUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.GuestEntrance;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.page.Pages;

/** The ways in and out. */
public final class SessionRoutes {

    private SessionRoutes() {}

    /** Those of one Hub. */
    public static Stream<Route> of(
            SessionUseCases sessions, PeopleUseCases people, HubGate gate, Frames frames, Pages pages) {
        GuestEntrance guest = gate.guest();
        Arrival arrival = new Arrival(guest.cookie());
        return Stream.of(
                        guest.dialog(SignInDialog.PATH, new SignInDialog(sessions.signIn(), arrival, frames, pages)),
                        guest.dialog(CodeDialog.PATH, new CodeDialog(sessions.enterCode(), arrival, frames, pages)),
                        guest.dialog(LinkDialog.PATH, new LinkDialog(people, sessions, arrival, frames, pages)),
                        Stream.of(
                                gate.own().action("/sign-out", new SignOutAction(sessions.signOut(), guest.cookie()))))
                .flatMap(routes -> routes);
    }
}
