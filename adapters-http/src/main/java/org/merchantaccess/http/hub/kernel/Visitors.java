package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.session.CheckSession;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.hub.page.Trouble;

/** Finds out who sends a request. */
final class Visitors {

    private final CheckSession check;
    private final SessionCookie cookie;
    private final Addresses addresses;

    Visitors(CheckSession check, SessionCookie cookie, Addresses addresses) {
        this.check = check;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    SessionCookie cookie() {
        return cookie;
    }

    Either<Trouble, ClientAddress> addressOf(RoutedRequest routed) {
        return addresses.of(routed);
    }

    /** Who is signed in; none where nobody is. */
    Either<Trouble, Option<Visitor>> of(RoutedRequest routed) {
        return addresses
                .of(routed)
                .flatMap(from -> cookie.in(routed.request())
                        .map(token -> signedIn(token, from))
                        .getOrElse(() -> Either.right(Option.none())));
    }

    private Either<Trouble, Option<Visitor>> signedIn(SessionToken token, ClientAddress from) {
        return check.handle(new CheckSession.Query(token))
                .map(who -> Option.some(new Visitor(who, token, from)))
                .fold(
                        failure -> failure instanceof SessionFailure.NoSession
                                ? Either.right(Option.none())
                                : Either.left(Trouble.UNAVAILABLE),
                        Either::right);
    }
}
