package org.merchantaccess.domain.statistics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * Numbers of requests.
 *
 * @param logins the number of accepted logins
 * @param calls the number of accepted calls
 * @param refusals the number of refused logins and calls by cause, in the order of the causes; without causes that did not occur
 */
public record RequestCounts(long logins, long calls, Map<RefusalCause, Long> refusals) {

    /** No requests. */
    public static final RequestCounts NONE = new RequestCounts(0, 0, Map.of());

    public RequestCounts {
        requireNonNull(refusals, "refusals");
        if (logins < 0 || calls < 0 || refusals.values().stream().anyMatch(times -> times < 0)) {
            throw new IllegalArgumentException("a number of requests is not negative");
        }
        Map<RefusalCause, Long> ordered = new EnumMap<>(RefusalCause.class);
        ordered.putAll(refusals);
        ordered.values().removeIf(times -> times == 0);
        refusals = Collections.unmodifiableMap(ordered);
    }

    /** Returns a number of logins. */
    public static RequestCounts ofLogins(long times) {
        return new RequestCounts(times, 0, Map.of());
    }

    /** Returns a number of calls. */
    public static RequestCounts ofCalls(long times) {
        return new RequestCounts(0, times, Map.of());
    }

    /** Returns a number of refusals. */
    public static RequestCounts ofRefusals(RefusalCause cause, long times) {
        return new RequestCounts(0, 0, Map.of(cause, times));
    }

    /** Returns the number of refused logins and calls. */
    public long refused() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of all requests. */
    public long total() {
        return logins + calls + refused();
    }

    /** Returns the sums. Nodes may add their counts in any order. */
    public RequestCounts plus(RequestCounts other) {
        Map<RefusalCause, Long> sums = new EnumMap<>(RefusalCause.class);
        sums.putAll(refusals);
        other.refusals.forEach((cause, times) -> sums.merge(cause, times, Long::sum));
        return new RequestCounts(logins + other.logins, calls + other.calls, sums);
    }
}
