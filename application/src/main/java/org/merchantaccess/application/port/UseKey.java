package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;

/**
 * What one count of use is about. In order by App ID, kind, address and period, addresses that are not told apart last.
 *
 * @param from the address; none for all that are not told apart
 * @param period the beginning of the time counted together
 */
public record UseKey(AppId appId, UseKind kind, Option<ClientAddress> from, Instant period)
        implements Comparable<UseKey> {

    private static final Comparator<UseKey> ORDER = Comparator.<UseKey, String>comparing(
                    key -> key.appId().text())
            .thenComparing(UseKey::kind)
            .thenComparing(UseKey::isOfOthers)
            .thenComparing(key -> key.from().map(ClientAddress::high).getOrElse(0L))
            .thenComparing(key -> key.from().map(ClientAddress::low).getOrElse(0L))
            .thenComparing(UseKey::period);

    public UseKey {
        requireNonNull(appId, "appId");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(period, "period");
    }

    /** What a use at that moment is counted by. */
    public static UseKey at(Instant moment, AppId appId, UseKind kind, Option<ClientAddress> from) {
        return new UseKey(appId, kind, from, kind.periodOf(moment));
    }

    public boolean isOfOthers() {
        return from.isEmpty();
    }

    /** The same, the address not told apart. */
    public UseKey ofOthers() {
        return new UseKey(appId, kind, Option.none(), period);
    }

    @Override
    public int compareTo(UseKey other) {
        return ORDER.compare(this, other);
    }
}
