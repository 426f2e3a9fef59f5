package org.merchantaccess.http.hub.audit;

import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;

/**
 * The newest counts of failed sign-ins.
 *
 * @param total number of all counts, including those not shown
 */
public record FailedSignInsView(List<CountView> counts, long total) {

    public FailedSignInsView {
        counts = List.copyOf(counts);
    }

    static FailedSignInsView none() {
        return new FailedSignInsView(List.of(), 0);
    }

    static FailedSignInsView of(HubRequest request, Page<FailedSignInCount> page) {
        return new FailedSignInsView(
                page.items().stream().map(count -> CountView.of(request, count)).toList(), page.total());
    }

    /** Returns true if not all counts are shown. */
    public boolean isCut() {
        return total > counts.size();
    }

    /**
     * Failed sign-ins of one account from one source within an hour.
     *
     * @param account e-mail address of the account, or "unknown"
     * @param from an IPv4 address, or the /64 of an IPv6 address
     */
    public record CountView(String account, String from, long count, Timestamp firstAt, Timestamp lastAt) {

        static CountView of(HubRequest request, FailedSignInCount count) {
            return new CountView(
                    count.personText(),
                    count.source().toString(),
                    count.count(),
                    request.timestamp(count.firstAt()),
                    request.timestamp(count.lastAt()));
        }
    }
}
