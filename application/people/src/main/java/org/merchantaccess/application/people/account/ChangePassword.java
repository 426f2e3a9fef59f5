package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;

/** Changes the password of the signed-in person. All other sessions end, and links that open the account are spent (S79). */
public interface ChangePassword {

    /** Returns the new token of the session; the old token is invalid. */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** The current and the new password. */
    record Command(SessionToken token, PresentedPassword current, PresentedPassword next, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(current, "current");
            requireNonNull(next, "next");
            requireNonNull(from, "from");
        }
    }
}
