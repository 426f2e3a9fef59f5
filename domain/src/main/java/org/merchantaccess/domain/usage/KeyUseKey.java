package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.Comparator;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;

/**
 * Identifies a counter of the accepted uses of one key. Keys are ordered by App ID, number and address; keys of addresses counted together
 * come last.
 *
 * @param from the client address; none for the addresses that are counted together
 */
public record KeyUseKey(AppId appId, KeyNumber number, Option<ClientAddress> from) implements Comparable<KeyUseKey> {

    private static final Comparator<KeyUseKey> ORDER = Comparator.<KeyUseKey, String>comparing(
                    key -> key.appId().text())
            .thenComparing(KeyUseKey::number)
            .thenComparing(KeyUseKey::isAggregated)
            .thenComparing(key -> key.from().map(ClientAddress::high).getOrElse(0L))
            .thenComparing(key -> key.from().map(ClientAddress::low).getOrElse(0L));

    public KeyUseKey {
        requireNonNull(appId, "appId");
        requireNonNull(number, "number");
        requireNonNull(from, "from");
    }

    /** Returns true if this key counts addresses together. */
    public boolean isAggregated() {
        return from.isEmpty();
    }

    /** Returns the key that counts addresses together. */
    public KeyUseKey aggregated() {
        return new KeyUseKey(appId, number, Option.none());
    }

    @Override
    public int compareTo(KeyUseKey other) {
        return ORDER.compare(this, other);
    }
}
