package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.SessionToken;

/** Ends signing in with a code of the second factor. After five wrong ones the password is asked for again. */
public interface EnterCode {

    /** The token of the session, which is another than the one that awaited the code. */
    Either<SessionFailure, SessionToken> handle(Command command);

    /**
     * Six digits, as they were typed.
     *
     * @param awaiting the token {@link SignIn} gave
     */
    record Command(SessionToken awaiting, String code, ClientAddress from) {
        public Command {
            requireNonNull(awaiting, "awaiting");
            requireNonNull(code, "code");
            requireNonNull(from, "from");
        }
    }
}
