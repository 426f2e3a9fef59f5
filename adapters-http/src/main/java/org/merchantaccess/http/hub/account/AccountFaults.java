package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.http.hub.kernel.SessionWords;
import org.merchantaccess.http.hub.page.Trouble;

/** What a page says when nothing was done to the account. */
final class AccountFaults {

    private AccountFaults() {}

    /** What is wrong, or why there is no asking again. */
    static Either<Trouble, String> whyNot(SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable
                ? Either.left(Trouble.UNAVAILABLE)
                : Either.right(SessionWords.of(failure));
    }

    /** Why there is nothing to see: a session that ended since it was looked at is asked for again with the next click. */
    static Trouble trouble(SessionFailure failure) {
        return whyNot(failure).fold(trouble -> trouble, words -> Trouble.UNAVAILABLE);
    }
}
