package org.merchantaccess.application.session;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.TotpSecret;

/** Draws the secret for one's authenticator app. No code is asked for before the first one was {@link ConfirmSecondFactor typed}. */
public interface BeginSecondFactor {

    /** Refused where the session is not fresh. */
    Either<SessionFailure, Begun> handle(Command command);

    /** Whose. */
    record Command(SessionToken token, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(from, "from");
        }
    }

    /** What goes into the app. This is the one time the secret can be read. */
    record Begun(TotpSecret secret, EmailAddress account) {
        public Begun {
            requireNonNull(secret, "secret");
            requireNonNull(account, "account");
        }
    }
}
