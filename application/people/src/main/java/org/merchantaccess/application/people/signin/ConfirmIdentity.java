package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Makes a session fresh again (P9), by password or, if the second factor is on, by code. A password is then refused with
 * {@link SessionFailure.CodeNeeded}, even the right one.
 */
@Value.Enclosing
@RequestStyle
public interface ConfirmIdentity {

    /** Returns the new token of the session; the old token is invalid (S73). */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** The session and the proof of identity. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken token, Given given, ClientAddress from) {
            return ImmutableConfirmIdentity.Command.of(token, given, from);
        }

        public abstract SessionToken token();

        public abstract Given given();

        public abstract ClientAddress from();
    }

    /** A proof of identity. */
    sealed interface Given {

        /** The person's password. */
        record ByPassword(PresentedPassword password) implements Given {
            public ByPassword {
                requireNonNull(password, "password");
            }
        }

        /** A code of the second factor, six digits as typed. */
        record ByCode(String code) implements Given {
            public ByCode {
                requireNonNull(code, "code");
            }
        }
    }
}
