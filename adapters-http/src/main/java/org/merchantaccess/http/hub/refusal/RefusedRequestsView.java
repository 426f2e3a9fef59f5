package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Moment;

/**
 * What the page of refused requests shows.
 *
 * @param isStray whether these are the operator's, which name no App ID of ours
 * @param isNarrowed whether only some are asked for
 * @param causes to choose from
 */
public record RefusedRequestsView(
        Frame frame,
        boolean isStray,
        ListQuery query,
        boolean isNarrowed,
        List<CauseView> causes,
        List<RefusalView> refusals,
        ListQuery.Paging paging) {

    public RefusedRequestsView {
        causes = List.copyOf(causes);
        refusals = List.copyOf(refusals);
    }

    /** One cause that may be chosen. */
    public record CauseView(String word, String title, boolean isChosen) {}

    /**
     * The same refusal, as often as it happened.
     *
     * @param appId whole, masked, or empty where none was named
     * @param name of the App ID, where it is one of the merchant's
     * @param requestId of the last time, as the caller was told it
     */
    public record RefusalView(
            String title,
            String appId,
            Option<String> name,
            String address,
            long count,
            Moment first,
            Moment last,
            String requestId,
            Mend mend) {

        /** The name of its control, told from those of other App IDs and of other addresses. */
        public String nameOf(Mend.Offer offer) {
            String subject = name.map(known -> known + " " + appId).getOrElse(appId);
            String named = offer.button() + ", " + subject;
            return offer.button().contains(address) ? named : named + ", refused from " + address;
        }
    }
}
