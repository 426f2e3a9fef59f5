package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts accepted logins and calls of an App ID from one address.
 *
 * @param from the client address; none for the addresses that are counted together
 */
public record RecentUse(Option<ClientAddress> from, long logins, long calls, Instant lastAt) {
    public RecentUse {
        requireNonNull(from, "from");
        requireNonNull(lastAt, "lastAt");
    }

    /** Returns the counts by address. The most recent address comes first; the addresses counted together come last. */
    public static List<RecentUse> of(Map<UseKey, UseCount> counts) {
        Map<Option<ClientAddress>, RecentUse> byAddress = new HashMap<>();
        counts.forEach((key, count) -> byAddress.merge(key.from(), of(key, count), RecentUse::plus));
        return byAddress.values().stream()
                .sorted(Comparator.<RecentUse, Boolean>comparing(
                                use -> use.from().isEmpty())
                        .thenComparing(RecentUse::lastAt, Comparator.reverseOrder()))
                .toList();
    }

    private static RecentUse of(UseKey key, UseCount count) {
        return key.kind() == UseKind.LOGIN
                ? new RecentUse(key.from(), count.times(), 0, count.lastAt())
                : new RecentUse(key.from(), 0, count.times(), count.lastAt());
    }

    private RecentUse plus(RecentUse other) {
        return new RecentUse(
                from, logins + other.logins, calls + other.calls, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
    }
}
