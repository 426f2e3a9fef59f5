package org.merchantaccess.domain.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The signing keys of one environment, in the order of their use.
 *
 * <p>A key is announced one hour before it signs, so that every node trusts it by then. It signs for 30 days, until the next key takes
 * over. It stays trusted for two more hours, after which every token it signed has expired (R9).
 */
@Value.Immutable
@ValueStyle
public abstract class SigningKeyRing {

    /** The time from the announcement of a key to its first use. */
    public static final Duration ANNOUNCED_AHEAD = Duration.ofHours(1);

    /** The time for which a key signs. */
    public static final Duration TERM = Duration.ofDays(30);

    /** The time for which a key stays trusted after the next key took over. */
    public static final Duration TRUSTED_AFTERWARDS = Duration.ofHours(2);

    SigningKeyRing() {}

    /** Returns the keys in the order of their first use; at least one. */
    public abstract List<ScheduledSigningKey> keys();

    /** Creates a ring of the keys, given in any order. */
    public static SigningKeyRing of(List<ScheduledSigningKey> keys) {
        return ImmutableSigningKeyRing.of(keys.stream()
                .sorted(Comparator.comparing(ScheduledSigningKey::signsFrom))
                .toList());
    }

    @Value.Check
    void check() {
        if (keys().isEmpty()) {
            throw new IllegalArgumentException("a ring has at least one key");
        }
    }

    /** Returns the key that signs at this time: the one that started last, or the first key if none has started. */
    public final SigningKey current(Instant now) {
        return signingKeys().get(currentIndex(now));
    }

    /** Returns the key that signs last, possibly not yet. */
    public final SigningKey newest() {
        return signingKeys().get(keys().size() - 1);
    }

    /** Returns the keys whose tokens are accepted at this time, including announced keys. */
    public final List<SigningKey> trusted(Instant now) {
        return signingKeys().subList(firstTrusted(now), keys().size());
    }

    /** Returns the keys whose tokens have all expired. */
    public final List<SigningKey> expired(Instant now) {
        return signingKeys().subList(0, firstTrusted(now));
    }

    /** Returns true if the next key must be announced. */
    public final boolean isSuccessorDue(Instant now) {
        Instant end = keys().get(keys().size() - 1).signsFrom().plus(TERM);
        return !now.isBefore(end.minus(ANNOUNCED_AHEAD));
    }

    /** Returns the keys without their schedule. Cached, because every call asks for the trusted keys. */
    @Value.Lazy
    public List<SigningKey> signingKeys() {
        return keys().stream().map(ScheduledSigningKey::key).toList();
    }

    private int currentIndex(Instant now) {
        int current = 0;
        for (int next = 1; next < keys().size() && hasBegun(next, now); next++) {
            current = next;
        }
        return current;
    }

    private int firstTrusted(Instant now) {
        return currentIndex(now.minus(TRUSTED_AFTERWARDS));
    }

    private boolean hasBegun(int index, Instant now) {
        return !keys().get(index).signsFrom().isAfter(now);
    }
}
