package org.merchantaccess.http.hub.usage;

import java.util.List;
import org.merchantaccess.http.hub.chart.ColumnChart;
import org.merchantaccess.http.hub.chart.NumberTable;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Use of an App ID within a period.
 *
 * @param period the period as text, such as {@code 7 days}
 * @param periods links to this and the other periods
 * @param numbers the numbers of the three charts
 * @param addresses the addresses of accepted requests, the largest share first
 */
public record UsageView(
        String period,
        List<PeriodLink> periods,
        boolean isEmpty,
        ColumnChart logins,
        ColumnChart calls,
        ColumnChart refused,
        NumberTable numbers,
        List<AddressView> addresses) {

    public UsageView {
        periods = List.copyOf(periods);
        addresses = List.copyOf(addresses);
    }

    /** A link to a period. */
    public record PeriodLink(String title, String link, boolean isCurrent) {}

    /**
     * Accepted logins and calls from one address.
     *
     * @param from an address, or "other addresses"
     * @param share the share of all accepted requests of the App ID, in percent
     * @param width the width of its bar, in percent
     */
    public record AddressView(
            String from, String share, String width, String logins, String calls, Timestamp lastSeen) {}
}
