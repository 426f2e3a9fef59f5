package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;

/**
 * Identifies a counter of uses. Keys are ordered by App ID, kind, address and period; keys of addresses counted together come last.
 *
 * @param from the client address; none for the addresses that are counted together
 * @param period the start of the period
 */
public record UseKey(AppId appId, UseKind kind, Option<ClientAddress> from, Instant period)
        implements Comparable<UseKey> {

    private static final Comparator<UseKey> ORDER = Comparator.<UseKey, String>comparing(
                    key -> key.appId().text())
            .thenComparing(UseKey::kind)
            .thenComparing(UseKey::isAggregated)
            .thenComparing(key -> key.from().map(ClientAddress::high).getOrElse(0L))
            .thenComparing(key -> key.from().map(ClientAddress::low).getOrElse(0L))
            .thenComparing(UseKey::period);

    public UseKey {
        requireNonNull(appId, "appId");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(period, "period");
    }

    /** Returns the key under which a use at this time is counted. */
    public static UseKey at(Instant moment, AppId appId, UseKind kind, Option<ClientAddress> from) {
        return new UseKey(appId, kind, from, kind.periodOf(moment));
    }

    /** Returns true if this key counts addresses together. */
    public boolean isAggregated() {
        return from.isEmpty();
    }

    /** Returns the key that counts addresses together. */
    public UseKey aggregated() {
        return new UseKey(appId, kind, Option.none(), period);
    }

    @Override
    public int compareTo(UseKey other) {
        return ORDER.compare(this, other);
    }
}
