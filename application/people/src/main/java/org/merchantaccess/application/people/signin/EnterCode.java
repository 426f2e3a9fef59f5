package org.merchantaccess.application.people.signin;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.session.SessionToken;

/** Completes a sign-in with a code of the second factor. After five wrong codes, the password must be entered again. */
@Value.Enclosing
@RequestStyle
public interface EnterCode {

    /** Returns the token of the new session, which replaces the session that awaited the code. */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** The code, six digits as typed. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(SessionToken awaiting, String code, ClientAddress from) {
            return ImmutableEnterCode.Command.of(awaiting, code, from);
        }

        /** Returns the token from {@link SignIn} or {@link SignInByLink}. */
        public abstract SessionToken awaiting();

        public abstract String code();

        public abstract ClientAddress from();
    }
}
