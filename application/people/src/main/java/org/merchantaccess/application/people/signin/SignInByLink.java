package org.merchantaccess.application.people.signin;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.session.SessionToken;

/**
 * Starts a session with a one-time link instead of e-mail address and password, and spends the link (P10). With a second factor, the
 * session grants no access before {@link EnterCode}.
 */
@Value.Enclosing
@RequestStyle
public interface SignInByLink {

    /** Signs in and returns the new session. */
    Either<SessionFailure, SignIn.Begun> handle(Command command);

    /** The link presented at sign-in. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(LinkSecret secret, ClientAddress from) {
            return ImmutableSignInByLink.Command.of(secret, Option.none(), from);
        }

        public abstract LinkSecret secret();

        /** Returns the former session token of the browser; that session ends, and its token is not reused (S73). */
        public abstract Option<SessionToken> former();

        public abstract ClientAddress from();

        /** Returns a copy with this {@link #former()}. */
        public final Command withFormer(Option<SessionToken> former) {
            requireNonNull(former, "former");
            return ImmutableSignInByLink.Command.of(secret(), former, from());
        }
    }
}
