package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.PresentedPassword;
import org.merchantaccess.domain.people.SessionToken;

/** Gives oneself another password. All other sessions end, and links that open the account are spent (S79). */
public interface ChangePassword {

    /** The new token of the session; the former opens nothing any more. */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** From which to which. */
    record Command(SessionToken token, PresentedPassword current, PresentedPassword next, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(current, "current");
            requireNonNull(next, "next");
            requireNonNull(from, "from");
        }
    }
}
