package org.merchantaccess.domain.key;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A key that was replaced and is still accepted for a while.
 *
 * @param endsAt the first instant at which it is no longer accepted, to the millisecond; the latest one as long as the first use is awaited
 * @param afterFirstUse how long it is accepted after the first use of the key that replaces it; none if its end does not depend on that, or
 *     the first use has happened
 */
public record RetiringKey(CredentialKey key, Instant endsAt, Option<Duration> afterFirstUse) {
    public RetiringKey {
        requireNonNull(key, "key");
        requireNonNull(endsAt, "endsAt");
        requireNonNull(afterFirstUse, "afterFirstUse");
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns a key that is replaced now. */
    static RetiringKey replaced(CredentialKey key, Grace grace, Instant now) {
        return grace.isFromFirstUse()
                ? new RetiringKey(key, now.plus(Grace.MAX), Option.some(grace.length()))
                : new RetiringKey(key, now.plus(grace.length()), Option.none());
    }

    /** Returns true from the end on. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Returns this key after the first use of the one that replaces it, which may end it earlier but never later. */
    RetiringKey afterFirstUseAt(Instant now) {
        return afterFirstUse
                .map(now::plus)
                .map(end -> new RetiringKey(key, end.isBefore(endsAt) ? end : endsAt, Option.none()))
                .getOrElse(this);
    }

    /** Returns another key that ends at the same time. */
    RetiringKey with(CredentialKey other) {
        return new RetiringKey(other, endsAt, Option.none());
    }

    RetiringKey withSame(CredentialKey changed) {
        return new RetiringKey(changed, endsAt, afterFirstUse);
    }
}
