package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.time.Period;
import org.merchantaccess.http.hub.usage.RefusalsByCauseView;

/**
 * Data of the page of refused requests.
 *
 * @param picture the chart of the refused requests of the last 7 days by cause; none if there were none
 * @param isUnattributed whether these requests name no App ID of any merchant
 * @param list the kind of list, and its restrictions
 * @param refusals requests counted together; empty if they are listed one by one
 * @param requests single requests; empty if they are counted together
 */
public record RefusedRequestsView(
        Frame frame,
        Option<RefusalsByCauseView> picture,
        boolean isUnattributed,
        ListView list,
        List<RefusalView> refusals,
        List<RequestView> requests,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public RefusedRequestsView {
        refusals = List.copyOf(refusals);
        requests = List.copyOf(requests);
    }

    /** Returns a copy with that chart. */
    RefusedRequestsView withPicture(Option<RefusalsByCauseView> shown) {
        return new RefusedRequestsView(frame, shown, isUnattributed, list, refusals, requests, paging, notice);
    }

    /** Returns true if there are requests that can be exported. */
    public boolean isExportable() {
        return !isUnattributed && paging.total() > 0;
    }

    /**
     * The kind of list, and its restrictions.
     *
     * @param isSingle whether requests are listed one by one
     * @param isNarrowed whether a search or filter is active
     * @param causes the options of the filter by cause
     * @param periods the options of the filter by time
     */
    public record ListView(
            ListQuery query,
            boolean isSingle,
            boolean isNarrowed,
            List<Period.OptionView> causes,
            List<Period.OptionView> periods) {

        public ListView {
            causes = List.copyOf(causes);
            periods = List.copyOf(periods);
        }

        static ListView of(RefusalFilter filter, ListQuery shown) {
            return new ListView(
                    shown, filter.isSingle(), filter.isNarrowed(), filter.causes(), Period.options(filter.query()));
        }

        /** Returns the link to the same requests, counted together. */
        public String grouped() {
            return query.without(RefusalFilter.VIEW).link();
        }

        /** Returns the link to the same requests, one by one. */
        public String single() {
            return query.with(RefusalFilter.VIEW, RefusalFilter.SINGLE).link();
        }

        /** Returns the link to the same list as a file. */
        public String export() {
            return new ListQuery(query.path() + ".csv", query.parameters(), 1).link();
        }

        /** Returns the restrictions without a field of their own, which the form keeps. */
        public List<String> kept() {
            return List.of(RefusalFilter.VIEW, RefusalFilter.APP_ID, RefusalFilter.ADDRESS).stream()
                    .filter(query::isNarrowed)
                    .toList();
        }

        /** Returns the restrictions that a row linked to, in words; empty if there are none. */
        public String subject() {
            String appId = query.text(RefusalFilter.APP_ID);
            String address = query.text(RefusalFilter.ADDRESS);
            String named = appId.equals("none") ? "Requests without an App ID" : "Requests of App ID " + appId;
            String who = appId.isEmpty() ? "Requests" : named;
            return appId.isEmpty() && address.isEmpty() ? "" : address.isEmpty() ? who : who + " from " + address;
        }
    }

    /**
     * Refusals of the same cause, App ID and address, counted together.
     *
     * @param appId the full or masked App ID; empty if the request named none
     * @param name the App Name, if the App ID belongs to the merchant
     * @param isRecent whether the last one occurred a short time ago, so that the cause probably persists
     * @param requestId the request ID of the last one, as in the response to the caller
     * @param requests the link to the last requests one by one
     */
    public record RefusalView(
            String title,
            String appId,
            Option<String> name,
            String address,
            long count,
            Timestamp first,
            Timestamp last,
            boolean isRecent,
            String requestId,
            String requests,
            Remedy remedy) {

        /** Returns a name that distinguishes the control from those of other App IDs and addresses. */
        public String controlName(Remedy.Offer offer) {
            String subject = name.map(known -> known + " " + appId).getOrElse(appId);
            String named = offer.button() + ", " + subject;
            return offer.button().contains(address) ? named : named + ", refused from " + address;
        }

        /** Returns the number of occurrences in words. */
        public String times() {
            return count > 1 ? count + " times" : "Once";
        }
    }

    /**
     * One refused request.
     *
     * @param appId the full or masked App ID; empty if the request named none
     * @param name the App Name, if the App ID belongs to the merchant
     * @param operation the method and the path; empty if they are unknown
     */
    public record RequestView(
            String title,
            String appId,
            Option<String> name,
            String address,
            Timestamp at,
            String requestId,
            String operation) {}
}
