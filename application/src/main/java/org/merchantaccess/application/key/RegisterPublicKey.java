package org.merchantaccess.application.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;

/**
 * Registers a public key as the new key of an App ID, whose software then signs assertions instead of sending a secret (RFC 7523). The former
 * key is accepted for a while, or ends at once (R15).
 */
public interface RegisterPublicKey {

    Either<ChangeFailure<CredentialFailure>, Committed<ReplaceAppKey.Replaced>> handle(Command command);

    /**
     * Request to register a public key.
     *
     * @param grace how long the former key is still accepted
     * @param expiresAt the first instant at which the new key is no longer accepted; none for no end date
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(
            MerchantId merchant,
            AppId appId,
            ClientPublicKey key,
            Grace grace,
            Option<Instant> expiresAt,
            Option<ProfileVersion> expected,
            Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(key, "key");
            requireNonNull(grace, "grace");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
