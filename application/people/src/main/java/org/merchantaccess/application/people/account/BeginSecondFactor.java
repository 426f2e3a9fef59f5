package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Creates the secret for the person's authenticator app. Sign-ins do not ask for a code until the first one is
 * {@linkplain ConfirmSecondFactor confirmed}.
 */
public interface BeginSecondFactor {

    /** Begins the second factor. Refused if the session is not fresh. */
    Either<SessionFailure, Begun> handle(Command command);

    /** The session of the person. */
    record Command(SessionToken token, ClientAddress from) {
        public Command {
            requireNonNull(token, "token");
            requireNonNull(from, "from");
        }
    }

    /** The data for the authenticator app. The secret cannot be read again. */
    record Begun(TotpSecret secret, EmailAddress account) {
        public Begun {
            requireNonNull(secret, "secret");
            requireNonNull(account, "account");
        }
    }
}
