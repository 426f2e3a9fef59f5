package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.SessionToken;

/**
 * Begins a session with a one-time link in place of address and password, and spends the link (P10). With a second factor, the
 * session opens nothing before {@link EnterCode}.
 */
public interface SignInByLink {

    Either<SessionFailure, SignIn.Begun> handle(Command command);

    /**
     * Who comes by which link.
     *
     * @param former what the browser carried until now: that session ends, and its token is not taken over (S73)
     */
    record Command(LinkSecret secret, Option<SessionToken> former, ClientAddress from) {
        public Command {
            requireNonNull(secret, "secret");
            requireNonNull(former, "former");
            requireNonNull(from, "from");
        }
    }
}
