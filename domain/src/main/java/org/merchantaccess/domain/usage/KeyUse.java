package org.merchantaccess.domain.usage;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.merchantaccess.domain.allowlist.ClientAddress;

/**
 * Counts accepted logins with a key, and calls with their tokens, from one address.
 *
 * @param from the client address; none for the addresses that are counted together
 */
public record KeyUse(Option<ClientAddress> from, UseCount count) {

    /** How long a count is kept after its last occurrence. */
    public static final Duration KEPT = Duration.ofDays(30);

    public KeyUse {
        requireNonNull(from, "from");
        requireNonNull(count, "count");
    }

    /** Returns the counts by address. The most recent address comes first; the addresses counted together come last. */
    public static List<KeyUse> of(Map<KeyUseKey, UseCount> counts) {
        return counts.entrySet().stream()
                .map(each -> new KeyUse(each.getKey().from(), each.getValue()))
                .sorted(Comparator.<KeyUse, Boolean>comparing(use -> use.from().isEmpty())
                        .thenComparing(use -> use.count().lastAt(), Comparator.reverseOrder()))
                .toList();
    }
}
