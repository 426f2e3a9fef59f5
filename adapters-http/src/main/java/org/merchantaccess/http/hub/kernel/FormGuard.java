package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.address.HubAddress;
import org.merchantaccess.http.hub.address.HubUrlWarning;
import org.merchantaccess.http.hub.page.Trouble;

/**
 * Tells forms of our own pages from those of others (S75): each carries a token that only a page of the same session shows, and the
 * browser says where it was sent from.
 */
final class FormGuard {

    static final String FIELD = "form_token";

    private final HubAddress address;
    private final HubUrlWarning warning;

    FormGuard(HubAddress address) {
        this.address = address;
        this.warning = new HubUrlWarning(address);
    }

    /** What the forms of a session carry. Says nothing about the session's own token. */
    static String tokenOf(SessionToken session) {
        return Sha256.hex("form of the Hub\n" + session.text());
    }

    /** The form, where it is ours. */
    Either<Trouble, Form> read(Request request, SessionToken session) {
        return Form.in(request)
                .toEither(Trouble.MALFORMED)
                .filterOrElse(form -> isFromHere(request), form -> Trouble.FOREIGN_FORM)
                .filterOrElse(form -> isOf(session, form), form -> Trouble.FOREIGN_FORM);
    }

    private static boolean isOf(SessionToken session, Form form) {
        return ConstantTime.equal(tokenOf(session), form.text(FIELD));
    }

    /** Browsers of before 2020 send neither; their forms are known by the token alone. */
    private boolean isFromHere(Request request) {
        boolean isFromHere = request.headers("Sec-Fetch-Site").stream().allMatch("same-origin"::equals)
                && request.headers("Origin").stream().allMatch(origin -> address.is(origin, request));
        if (!isFromHere) {
            warning.about(request);
        }
        return isFromHere;
    }
}
