package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Starts a session with a one-time link instead of e-mail address and password, and spends the link (P10). With a second factor, the
 * session grants no access before {@link EnterCode}.
 */
public interface SignInByLink {

    /** Signs in and returns the new session. */
    Either<SessionFailure, SignIn.Begun> handle(Command command);

    /**
     * The link presented at sign-in.
     *
     * @param former the former session token of the browser; that session ends, and its token is not reused (S73)
     */
    record Command(LinkSecret secret, Option<SessionToken> former, ClientAddress from) {
        public Command {
            requireNonNull(secret, "secret");
            requireNonNull(former, "former");
            requireNonNull(from, "from");
        }
    }
}
