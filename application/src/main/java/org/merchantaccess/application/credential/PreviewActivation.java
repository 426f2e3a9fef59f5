package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;

/**
 * Shows a switch before it is made: who still uses the App ID that goes, and whether the key of the one that comes has been tried.
 * Changes nothing; what was used in the last few seconds may be missing.
 */
public interface PreviewActivation {

    /** None where the merchant has no such App ID. */
    Either<ReadFailure, Option<Preview>> handle(Query query);

    /** Which App ID would be set to active. */
    record Query(MerchantId merchant, AppId incoming) {
        public Query {
            requireNonNull(merchant, "merchant");
            requireNonNull(incoming, "incoming");
        }
    }

    /**
     * What is true in that version of the profile.
     *
     * @param triesOfIncoming logins with its right key that were refused as it is not active; empty where its software is not ready
     * @param outgoing none where none is active, or the incoming one already is: nothing would be deactivated
     */
    record Preview(
            Version version,
            AppCredential incoming,
            List<Usage.InactiveTries> triesOfIncoming,
            Option<Outgoing> outgoing) {

        public Preview {
            requireNonNull(version, "version");
            requireNonNull(incoming, "incoming");
            requireNonNull(triesOfIncoming, "triesOfIncoming");
            requireNonNull(outgoing, "outgoing");
            triesOfIncoming = List.copyOf(triesOfIncoming);
        }
    }

    /**
     * The App ID whose tokens the next call would refuse.
     *
     * @param lastUse none where it never was used
     */
    record Outgoing(AppCredential credential, List<Usage.RecentUse> lastHour, Option<Usage.LastUse> lastUse) {

        public Outgoing {
            requireNonNull(credential, "credential");
            requireNonNull(lastHour, "lastHour");
            requireNonNull(lastUse, "lastUse");
            lastHour = List.copyOf(lastHour);
        }
    }
}
