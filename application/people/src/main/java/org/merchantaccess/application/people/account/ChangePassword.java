package org.merchantaccess.application.people.account;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.SessionFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.session.SessionToken;

/** Changes the password of the signed-in person. All other sessions end, and links that open the account are spent (S79). */
@Value.Enclosing
@RequestStyle
public interface ChangePassword {

    /** Returns the new token of the session; the old token is invalid. */
    Either<SessionFailure, SessionToken> handle(Command command);

    /** The current and the new password. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(
                SessionToken token, PresentedPassword current, PresentedPassword next, ClientAddress from) {
            return ImmutableChangePassword.Command.of(token, current, next, from);
        }

        public abstract SessionToken token();

        public abstract PresentedPassword current();

        public abstract PresentedPassword next();

        public abstract ClientAddress from();
    }
}
