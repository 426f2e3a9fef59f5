package org.merchantaccess.http.hub.session;

import java.util.function.IntFunction;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.words.WaitWords;

/** How a page says that nobody was signed in: by its status too, for programs that look at nothing else. */
final class RefusedSignIn {

    private static final int REFUSED = 400;
    private static final int TOO_SOON = 429;
    private static final int BUSY = 503;

    private RefusedSignIn() {}

    static Answer answer(SessionFailure failure, IntFunction<Answer> page) {
        if (failure instanceof SessionFailure.TooSoon soon) {
            return page.apply(TOO_SOON).with("Retry-After", String.valueOf(WaitWords.seconds(soon.retryAfter())));
        }
        boolean isOurs = failure instanceof SessionFailure.Busy || failure instanceof SessionFailure.StoreUnavailable;
        return isOurs ? page.apply(BUSY).with("Retry-After", "3") : page.apply(REFUSED);
    }
}
