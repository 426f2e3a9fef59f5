package org.merchantaccess.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/**
 * The signing keys of one environment, one after the other.
 *
 * <p>A key is announced an hour before it signs, so that every node trusts it by then. It signs for thirty days, until the next one
 * takes over, and is trusted for two hours more: every token it signed has ended by then (R9).
 */
@Value.Immutable
@ValueStyle
public abstract class SigningKeyRing {

    /** How long before its first use a key is known to everybody. */
    public static final Duration ANNOUNCED_AHEAD = Duration.ofHours(1);

    /** How long a key signs before another takes its place. */
    public static final Duration TERM = Duration.ofDays(30);

    /** How long a key is trusted after another has taken its place. */
    public static final Duration TRUSTED_AFTERWARDS = Duration.ofHours(2);

    SigningKeyRing() {}

    /** In the order of their first use; at least one. */
    public abstract List<ScheduledSigningKey> keys();

    /** A ring of those keys, in any order. */
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

    /** The key that signs at that moment: the last to have begun, or the first of all where none has. */
    public final SigningKey current(Instant now) {
        return signingKeys().get(currentIndex(now));
    }

    /** The keys whose tokens are good at that moment: those that may still be alive, and those that are yet to come. */
    public final List<SigningKey> trusted(Instant now) {
        return signingKeys().subList(firstTrusted(now), keys().size());
    }

    /** The keys of which no token can be alive any more. */
    public final List<SigningKey> outlived(Instant now) {
        return signingKeys().subList(0, firstTrusted(now));
    }

    /** Whether it is time to announce the next key. */
    public final boolean isSuccessorDue(Instant now) {
        Instant end = keys().get(keys().size() - 1).signsFrom().plus(TERM);
        return !now.isBefore(end.minus(ANNOUNCED_AHEAD));
    }

    /** All of them, in that order. Taken out once: which of them are trusted is asked at every call. */
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
