package org.merchantaccess.http.hub.usage;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;

/**
 * Accepted logins and calls from one address within the last hour.
 *
 * @param from an address, or "other addresses"
 */
public record RecentUseView(String from, long logins, long calls, Timestamp lastSeen) {

    public static RecentUseView of(HubRequest request, RecentUse use) {
        return new RecentUseView(from(use.from()), use.logins(), use.calls(), request.timestamp(use.lastAt()));
    }

    /** Returns the address, or the text for all addresses that are only counted together. */
    public static String from(Option<ClientAddress> address) {
        return address.map(ClientAddress::toString).getOrElse("other addresses");
    }

    /** Returns the number with its noun: {@code 1 login}, {@code 2 logins}. */
    public static String times(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }
}
