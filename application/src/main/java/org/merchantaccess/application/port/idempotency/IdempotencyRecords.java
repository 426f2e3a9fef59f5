package org.merchantaccess.application.port.idempotency;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * The records of calls that were made under an idempotency key. A record is added in the transaction of the call itself, so that neither
 * is there without the other.
 */
public interface IdempotencyRecords {

    /** How long a record is kept. */
    Duration LIFETIME = Duration.ofHours(24);

    /** How many records are kept at most; beyond that the oldest are dropped. */
    int MAX = 10_000;

    /** Finds the record of a call by its id; none where there is none, or no more. */
    Option<IdempotencyRecord> find(String call);

    /**
     * Adds the record of a call that has none, and drops the first ones added where there would be more than {@value #MAX}.
     *
     * <p>Where another node has added one since it was looked for, the transaction fails as if the store were unavailable.
     */
    void add(IdempotencyRecord record);

    /** Drops the records of calls made before then; of that very moment they stay. */
    void forgetMadeBefore(Instant moment);
}
