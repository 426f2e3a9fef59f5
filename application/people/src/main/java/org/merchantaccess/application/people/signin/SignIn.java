package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionStage;
import org.merchantaccess.domain.people.session.SessionToken;

/** Starts a session with e-mail address and password. With a second factor, the session grants no access before {@link EnterCode}. */
@Value.Enclosing
@RequestStyle
public interface SignIn {

    /** Signs in and returns the new session. */
    Either<SessionFailure, Begun> handle(Command command);

    /** Credentials presented at sign-in. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(String email, PresentedPassword password, ClientAddress from) {
            return ImmutableSignIn.Command.of(email, password, Option.none(), from);
        }

        /** Returns the e-mail address as typed. */
        public abstract String email();

        public abstract PresentedPassword password();

        /** Returns the former session token of the browser; that session ends, and its token is not reused (S73). */
        public abstract Option<SessionToken> former();

        public abstract ClientAddress from();

        /** Returns a copy with this {@link #former()}. */
        public final Command withFormer(Option<SessionToken> former) {
            requireNonNull(former, "former");
            return ImmutableSignIn.Command.of(email(), password(), former, from());
        }
    }

    /** The new session. The token cannot be read again. */
    record Begun(SessionToken token, SessionStage stage) {
        public Begun {
            requireNonNull(token, "token");
            requireNonNull(stage, "stage");
        }
    }
}
