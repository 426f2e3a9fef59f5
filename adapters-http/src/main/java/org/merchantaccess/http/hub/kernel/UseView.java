package org.merchantaccess.http.hub.kernel;

import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.hub.page.Moment;

/**
 * What was let in from one address within the last hour.
 *
 * @param from an address, or the words for all others
 */
public record UseView(String from, long logins, long calls, Moment lastSeen) {

    /** As it is told to whoever looks. */
    public static UseView of(Visit visit, Usage.RecentUse use) {
        return new UseView(
                use.from().map(ClientAddress::toString).getOrElse("other addresses"),
                use.logins(),
                use.calls(),
                visit.moment(use.lastAt()));
    }
}
