package org.merchantaccess.application.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.Refusal;

/**
 * Refuses a login or a call whose client address could not be determined, and records it for the operator. The cause is a misconfigured
 * proxy, which no merchant can fix. Neither blocks nor reads the store.
 */
@Value.Enclosing
@RequestStyle
public interface RefuseUnknownAddress {

    /** Returns the recorded refusal. A stale node decides and records nothing. */
    Either<AccessFailure, Refusal> handle(Command command);

    /** The refused request. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request without the optional fields. */
        public static Command of(ClientAddress peer, String requestId) {
            return ImmutableRefuseUnknownAddress.Command.of(Option.none(), peer, requestId);
        }

        /** Returns the App ID as sent with a login; none for a call. */
        public abstract Option<String> appId();

        /** Returns the other end of the connection, usually a proxy. */
        public abstract ClientAddress peer();

        /** Returns the request id in the response to the caller. */
        public abstract String requestId();

        /** Returns a copy with this {@link #appId()}. */
        public final Command withAppId(Option<String> appId) {
            requireNonNull(appId, "appId");
            return ImmutableRefuseUnknownAddress.Command.of(appId, peer(), requestId());
        }
    }
}
