package org.merchantaccess.application.credential.detail;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.domain.usage.LastUse;

/** Shows one App ID with its keys and their uses, without the keys themselves. */
@Value.Enclosing
@RequestStyle
public interface ShowAppCredential {

    /** Returns the App ID; none if the merchant has no such App ID. */
    Either<ReadFailure, Option<Shown>> handle(Query query);

    /** Selects an App ID. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, AppId appId) {
            return ImmutableShowAppCredential.Query.of(merchant, appId);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();
    }

    /**
     * An App ID in detail.
     *
     * @param lastUse the last accepted login or call, as far as reported to the store; none if it was never used
     * @param keys the current and the retiring key, as far as they exist
     * @param undoable the App ID that would be active again if the last switch were undone; none if it cannot be undone
     */
    record Shown(
            MerchantProfile profile,
            AppCredential credential,
            Option<LastUse> lastUse,
            List<ShownKey> keys,
            Option<AppCredential> undoable) {
        public Shown {
            requireNonNull(profile, "profile");
            requireNonNull(credential, "credential");
            requireNonNull(lastUse, "lastUse");
            requireNonNull(keys, "keys");
            requireNonNull(undoable, "undoable");
        }
    }

    /** A key and its accepted uses of the last 30 days by address, as far as reported to the store: most recent first. */
    record ShownKey(CredentialKey key, List<KeyUse> uses) {
        public ShownKey {
            requireNonNull(key, "key");
            requireNonNull(uses, "uses");
        }
    }
}
