package org.merchantaccess.application.people.account;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Creates the secret for the person's authenticator app. Sign-ins do not ask for a code until the first one is
 * {@linkplain ConfirmSecondFactor confirmed}.
 */
@Value.Enclosing
@RequestStyle
public interface BeginSecondFactor {

    /** Begins the second factor. Refused if the session is not fresh. */
    Either<SessionFailure, Begun> handle(Command command);

    /** The session of the person. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, ClientAddress from) {
            return ImmutableBeginSecondFactor.Command.of(token, from);
        }

        public abstract SessionToken token();

        public abstract ClientAddress from();
    }

    /** The data for the authenticator app. The secret cannot be read again. */
    record Begun(TotpSecret secret, EmailAddress account) {
        public Begun {
            requireNonNull(secret, "secret");
            requireNonNull(account, "account");
        }
    }
}
