package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts logins with the right key of an App ID that was not active, from one address.
 *
 * @param from the client address; none for the addresses that are counted together
 */
public record InactiveLogins(Option<ClientAddress> from, UseCount count) {
    public InactiveLogins {
        requireNonNull(from, "from");
        requireNonNull(count, "count");
    }

    /** Returns the counts by address. The most recent address comes first; the addresses counted together come last. */
    public static List<InactiveLogins> of(Map<UseKey, UseCount> counts) {
        return counts.entrySet().stream()
                .map(each -> new InactiveLogins(each.getKey().from(), each.getValue()))
                .sorted(Comparator.<InactiveLogins, Boolean>comparing(
                                tries -> tries.from().isEmpty())
                        .thenComparing(tries -> tries.count().lastAt(), Comparator.reverseOrder()))
                .toList();
    }
}
