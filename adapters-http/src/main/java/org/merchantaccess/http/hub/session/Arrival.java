package org.merchantaccess.http.hub.session;

import org.merchantaccess.application.session.SignIn;
import org.merchantaccess.domain.people.SessionStage;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.SessionCookie;
import org.merchantaccess.http.hub.page.Redirect;

/** Where a browser goes with a new session. */
record Arrival(SessionCookie cookie) {

    /** On to the code of the second factor, where there is one. */
    Answer of(SignIn.Begun begun, Destination then) {
        return begun.stage() == SessionStage.AWAITING_CODE
                ? cookie.given(Redirect.to(then.after(CodeDialog.PATH)), begun.token())
                : signedIn(begun.token(), then);
    }

    Answer signedIn(SessionToken token, Destination then) {
        return cookie.given(Redirect.to(then.path()), token);
    }
}
