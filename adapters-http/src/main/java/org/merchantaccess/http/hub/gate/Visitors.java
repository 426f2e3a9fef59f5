package org.merchantaccess.http.hub.gate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.people.signin.CheckSession;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.hub.cookie.BrowserId;
import org.merchantaccess.http.hub.cookie.HubCookies;
import org.merchantaccess.http.hub.cookie.RequestCookies;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.request.SignedInVisitor;

/** Identifies the user of a request. */
final class Visitors {

    private final CheckSession check;
    private final HubCookies cookies;
    private final BrowserAddresses addresses;

    Visitors(CheckSession check, HubCookies cookies, BrowserAddresses addresses) {
        this.check = check;
        this.cookies = cookies;
        this.addresses = addresses;
    }

    RequestCookies cookies(RoutedRequest routed) {
        return cookies.of(routed.request());
    }

    Either<HubProblem, ClientAddress> addressOf(RoutedRequest routed) {
        return addresses.of(routed);
    }

    /** Returns the signed-in user; none without a valid session. */
    Either<HubProblem, Option<SignedInVisitor>> of(RoutedRequest routed, RequestCookies cookies) {
        return addresses
                .of(routed)
                .flatMap(from -> cookies.session()
                        .map(token -> signedIn(token, cookies.browser(), from))
                        .getOrElse(() -> Either.right(Option.none())));
    }

    private Either<HubProblem, Option<SignedInVisitor>> signedIn(
            SessionToken token, BrowserId browser, ClientAddress from) {
        return check.handle(CheckSession.Query.of(token))
                .map(signedIn -> Option.some(new SignedInVisitor(signedIn, token, browser, from)))
                .fold(
                        failure -> failure instanceof SessionFailure.NoSession
                                ? Either.right(Option.none())
                                : Either.left(HubProblem.UNAVAILABLE),
                        Either::right);
    }
}
