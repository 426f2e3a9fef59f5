package org.merchantaccess.http.hub.session;

import java.util.function.IntFunction;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.message.WaitMessages;

/** Chooses the HTTP status of a refused sign-in, for clients that do not read the page. */
final class RefusedSignIn {

    private static final int REFUSED = 400;
    private static final int TOO_SOON = 429;
    private static final int BUSY = 503;

    private RefusedSignIn() {}

    static Response answer(SessionFailure failure, IntFunction<Response> page) {
        if (failure instanceof SessionFailure.TooSoon soon) {
            return page.apply(TOO_SOON).with("Retry-After", String.valueOf(WaitMessages.seconds(soon.retryAfter())));
        }
        boolean isServerFailure =
                failure instanceof SessionFailure.Busy || failure instanceof SessionFailure.StoreUnavailable;
        return isServerFailure ? page.apply(BUSY).with("Retry-After", "3") : page.apply(REFUSED);
    }
}
