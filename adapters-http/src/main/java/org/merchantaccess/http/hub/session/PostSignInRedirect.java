package org.merchantaccess.http.hub.session;

import org.merchantaccess.application.people.signin.SignIn;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.GuestRequest;

/** Redirects a browser with a new session. */
final class PostSignInRedirect {

    private PostSignInRedirect() {}

    /** Redirects to the code of the second factor if there is one, otherwise to the requested page. */
    static Response of(GuestRequest guest, SignIn.Begun begun, ReturnPath then) {
        return begun.stage() == SessionStage.AWAITING_CODE
                ? guest.cookies().withSession(Redirect.to(then.after(CodeDialog.PATH)), begun.token())
                : signedIn(guest, begun.token(), then);
    }

    static Response signedIn(GuestRequest guest, SessionToken token, ReturnPath then) {
        return guest.cookies().withSession(Redirect.to(then.target()), token);
    }
}
