package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /**
     * Returns the sums by address: the address with the most logins and calls first, the addresses counted together last.
     *
     * @param max the number of addresses that are listed individually; further ones are counted together
     */
    public static List<RecentUse> mostFrequent(Collection<RecentUse> uses, int max) {
        Map<Option<ClientAddress>, RecentUse> byAddress = new HashMap<>();
        uses.forEach(use -> byAddress.merge(use.from(), use, RecentUse::plus));
        List<RecentUse> ordered = byAddress.values().stream()
                .filter(use -> use.from().isDefined())
                .sorted(Comparator.comparingLong(RecentUse::requests)
                        .thenComparing(RecentUse::lastAt)
                        .reversed()
                        .thenComparing(use -> use.from().toString()))
                .toList();
        Stream<RecentUse> others = Stream.concat(
                ordered.stream().skip(max).map(RecentUse::aggregated),
                Option.of(byAddress.get(Option.<ClientAddress>none())).toJavaStream());
        return Stream.concat(ordered.stream().limit(max), others.reduce(RecentUse::plus).stream())
                .toList();
    }

    /** Returns the same counts for addresses that are counted together. */
    public RecentUse aggregated() {
        return new RecentUse(Option.none(), logins, calls, lastAt);
    }

    /** Returns the number of logins and calls. */
    public long requests() {
        return logins + calls;
    }

    private static RecentUse of(UseKey key, UseCount count) {
        return key.kind() == UseKind.LOGIN
                ? new RecentUse(key.from(), count.times(), 0, count.lastAt())
                : new RecentUse(key.from(), 0, count.times(), count.lastAt());
    }

    /** Returns the sum with other logins and calls from the same address. */
    public RecentUse plus(RecentUse other) {
        return new RecentUse(
                from, logins + other.logins, calls + other.calls, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
    }
}
