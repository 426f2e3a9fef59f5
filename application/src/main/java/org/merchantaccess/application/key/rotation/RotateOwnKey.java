package org.merchantaccess.application.key.rotation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;

/**
 * Makes a new key for the App ID of the software that asks (R15). It needs an access token <em>and</em> the current key, from an allowed
 * address, and the merchant must allow it: a stolen token must not become a lasting key.
 *
 * <p>Until the new key is used for the first time, the same request with the former key returns the same new key, if the grace is counted
 * from the first use. So software that has not received the response repeats its request.
 */
@Value.Enclosing
@RequestStyle
public interface RotateOwnKey {

    Either<RotationFailure, Rotated> handle(Command command);

    /** Request of software to replace its key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(
                BearerToken token, PresentedKey appKey, Grace grace, ClientAddress address, String requestId) {
            return ImmutableRotateOwnKey.Command.of(token, appKey, grace, address, requestId);
        }

        public abstract BearerToken token();

        public abstract PresentedKey appKey();

        /** Returns how long the former key is still accepted. */
        public abstract Grace grace();

        public abstract ClientAddress address();

        /** Returns the request id in the response to the caller; generated if blank. */
        public abstract String requestId();
    }

    /**
     * The new key.
     *
     * @param formerEndsAt the time at which the former key ends; the latest one if its grace is counted from the first use
     */
    record Rotated(AppKey key, KeyNumber number, Instant formerEndsAt) {
        public Rotated {
            requireNonNull(key, "key");
            requireNonNull(number, "number");
            requireNonNull(formerEndsAt, "formerEndsAt");
        }
    }
}
