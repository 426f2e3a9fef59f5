package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.UseView;
import org.merchantaccess.http.hub.page.Moment;

/**
 * The question whether to switch, with what is true now.
 *
 * @param version of the profile it was asked about
 * @param tries how often the right key of the App ID that comes has been presented while it was not active
 * @param triedFrom the addresses it was presented from
 * @param outgoing none where none would be deactivated
 * @param fault why it was not done
 */
public record ActivateView(
        ApiAccessView page,
        DialogView dialog,
        String appId,
        String name,
        long version,
        long tries,
        List<String> triedFrom,
        Option<Outgoing> outgoing,
        Option<String> fault) {

    public ActivateView {
        triedFrom = List.copyOf(triedFrom);
    }

    /** The App ID that goes. */
    public record Outgoing(String appId, String name, Option<Moment> lastSeen, List<UseView> lastHour) {
        public Outgoing {
            lastHour = List.copyOf(lastHour);
        }
    }
}
