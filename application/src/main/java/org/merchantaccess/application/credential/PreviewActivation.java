package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.application.credential.readiness.SwitchReadiness;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.usage.LastUse;
import org.merchantaccess.domain.usage.RecentUse;

/**
 * Previews a switch: use of the outgoing App ID, and readiness of the merchant's software for the incoming one. Changes nothing. Use of
 * the last few seconds may be missing.
 */
@Value.Enclosing
@RequestStyle
public interface PreviewActivation {

    /** Returns the preview; none if the merchant has no such App ID. */
    Either<ReadFailure, Option<Preview>> handle(Query query);

    /** Selects the App ID to set to active. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(MerchantId merchant, AppId incoming) {
            return ImmutablePreviewActivation.Query.of(merchant, incoming);
        }

        public abstract MerchantId merchant();

        public abstract AppId incoming();
    }

    /**
     * The preview for one version of the profile.
     *
     * @param outgoing the App ID that would be deactivated; none if none is active, or if the incoming one already is
     */
    record Preview(
            ProfileVersion version, AppCredential incoming, SwitchReadiness readiness, Option<Outgoing> outgoing) {

        public Preview {
            requireNonNull(version, "version");
            requireNonNull(incoming, "incoming");
            requireNonNull(readiness, "readiness");
            requireNonNull(outgoing, "outgoing");
        }
    }

    /**
     * The App ID whose tokens would be refused after the switch.
     *
     * @param lastUse none if it was never used
     */
    record Outgoing(AppCredential credential, List<RecentUse> lastHour, Option<LastUse> lastUse) {

        public Outgoing {
            requireNonNull(credential, "credential");
            requireNonNull(lastHour, "lastHour");
            requireNonNull(lastUse, "lastUse");
            lastHour = List.copyOf(lastHour);
        }
    }
}
