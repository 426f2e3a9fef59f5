package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;

/**
 * How App IDs and allowlist entries are used, as counted so far. No proof of anything: a crash loses the last few seconds, and what
 * was told without an answer is told again.
 *
 * <p>Of an App ID and a kind of use {@value #MAX_ADDRESSES} addresses are told apart; further ones are counted together until one
 * of those is forgotten. What is older than {@linkplain UseKind#kept() its kind is kept} is forgotten, at the latest when there is
 * something to add to its App ID.
 */
public interface Usage {

    int MAX_ADDRESSES = 16;

    /** How far back {@link #lastHour} looks. */
    Duration HOUR = Duration.ofHours(1);

    /** Adds to what is counted. To be written in the order given, in which all nodes write, so that no two wait for each other. */
    void addUses(SortedMap<UseKey, UseCount> uses);

    /** Adds to how often entries let somebody in; in the order given, too. */
    void addHits(SortedMap<EntryId, UseCount> hits);

    /** The last login or call that was let in from an address that was told apart when it was added. */
    Option<LastUse> lastUse(AppId appId);

    /** Logins and calls of the last hour, and of up to one {@link UseKind#PERIOD} more: last seen first, then all others. */
    List<RecentUse> lastHour(AppId appId);

    /** Logins with the right key while the App ID was not active: last seen first, then all others. */
    List<InactiveTries> triesWhileInactive(AppId appId);

    /** How often that entry let somebody in; none where it never did. */
    Option<UseCount> hits(EntryId entry);

    /** To the second. */
    record LastUse(Instant at, ClientAddress from) {
        public LastUse {
            requireNonNull(at, "at");
            requireNonNull(from, "from");
        }
    }

    /**
     * What was let in from one address.
     *
     * @param from none for all addresses that are not told apart
     */
    record RecentUse(Option<ClientAddress> from, long logins, long calls, Instant lastAt) {
        public RecentUse {
            requireNonNull(from, "from");
            requireNonNull(lastAt, "lastAt");
        }

        /** What was counted, address by address: last seen first, then all others. */
        public static List<RecentUse> of(Map<UseKey, UseCount> counts) {
            Map<Option<ClientAddress>, RecentUse> byAddress = new HashMap<>();
            counts.forEach((key, count) -> byAddress.merge(key.from(), of(key, count), RecentUse::and));
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

        private RecentUse and(RecentUse other) {
            return new RecentUse(
                    from,
                    logins + other.logins,
                    calls + other.calls,
                    lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    /**
     * What was tried from one address.
     *
     * @param from none for all addresses that are not told apart
     */
    record InactiveTries(Option<ClientAddress> from, UseCount count) {
        public InactiveTries {
            requireNonNull(from, "from");
            requireNonNull(count, "count");
        }

        /** What was counted: last seen first, then all others. */
        public static List<InactiveTries> of(Map<UseKey, UseCount> counts) {
            return counts.entrySet().stream()
                    .map(each -> new InactiveTries(each.getKey().from(), each.getValue()))
                    .sorted(Comparator.<InactiveTries, Boolean>comparing(
                                    tries -> tries.from().isEmpty())
                            .thenComparing(tries -> tries.count().lastAt(), Comparator.reverseOrder()))
                    .toList();
        }
    }
}
