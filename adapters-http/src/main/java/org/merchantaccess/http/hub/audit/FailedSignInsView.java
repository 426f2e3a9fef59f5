package org.merchantaccess.http.hub.audit;

import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Moment;

/**
 * The newest counts of failed sign-ins.
 *
 * @param total how many counts there are, those that are not shown included
 */
public record FailedSignInsView(List<CountView> counts, long total) {

    public FailedSignInsView {
        counts = List.copyOf(counts);
    }

    static FailedSignInsView none() {
        return new FailedSignInsView(List.of(), 0);
    }

    static FailedSignInsView of(Visit visit, Page<FailedSignInCount> page) {
        return new FailedSignInsView(
                page.items().stream().map(count -> CountView.of(visit, count)).toList(), page.total());
    }

    /** Whether there are more counts than are shown. */
    public boolean isCut() {
        return total > counts.size();
    }

    /**
     * One count.
     *
     * @param who the address of an account, or that it is unknown
     * @param from an IPv4 address, or the /64 of an IPv6 address
     */
    public record CountView(String who, String from, long count, Moment firstAt, Moment lastAt) {

        static CountView of(Visit visit, FailedSignInCount count) {
            return new CountView(
                    count.personText(),
                    count.source().toString(),
                    count.count(),
                    visit.moment(count.firstAt()),
                    visit.moment(count.lastAt()));
        }
    }
}
