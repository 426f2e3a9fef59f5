package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.usage.RefusalsByCauseView;

/**
 * Data of the page of refused requests.
 *
 * @param picture the refused requests of the last days by cause; none if there were none
 * @param isUnattributed whether these requests name no App ID of any merchant
 * @param isNarrowed whether a search or filter is active
 * @param causes the options of the filter
 */
public record RefusedRequestsView(
        Frame frame,
        Option<RefusalsByCauseView> picture,
        boolean isUnattributed,
        ListQuery query,
        boolean isNarrowed,
        List<CauseView> causes,
        List<RefusalView> refusals,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public RefusedRequestsView {
        causes = List.copyOf(causes);
        refusals = List.copyOf(refusals);
    }

    /** One option of the filter. */
    public record CauseView(String code, String title, boolean isChosen) {}

    /**
     * Refusals of the same cause, App ID and address, counted together.
     *
     * @param appId the full or masked App ID; empty if the request named none
     * @param name the App Name, if the App ID belongs to the merchant
     * @param requestId the request ID of the last one, as in the response to the caller
     */
    public record RefusalView(
            String title,
            String appId,
            Option<String> name,
            String address,
            long count,
            Timestamp first,
            Timestamp last,
            String requestId,
            Remedy remedy) {

        /** Returns a name that distinguishes the control from those of other App IDs and addresses. */
        public String controlName(Remedy.Offer offer) {
            String subject = name.map(known -> known + " " + appId).getOrElse(appId);
            String named = offer.button() + ", " + subject;
            return offer.button().contains(address) ? named : named + ", refused from " + address;
        }
    }
}
