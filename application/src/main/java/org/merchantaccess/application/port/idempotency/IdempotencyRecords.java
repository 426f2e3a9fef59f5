package org.merchantaccess.application.port.idempotency;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.merchantaccess.application.idempotency.IdempotencyRecord;

/**
 * Store of the records of calls made with an idempotency key. A record is added in the transaction of the call, so that neither exists
 * without the other.
 */
public interface IdempotencyRecords {

    /** How long a record is kept. */
    Duration LIFETIME = Duration.ofHours(24);

    /** How many records are kept at most; beyond that the oldest are dropped. */
    int MAX = 10_000;

    /** Finds the record of a call by its id; none if there is none or it was dropped. */
    Option<IdempotencyRecord> find(String call);

    /**
     * Adds the record of a call that has none, and drops the records added first if there are more than {@value #MAX}.
     *
     * <p>If another node has added one since the look-up, the transaction fails as if the store were unavailable.
     */
    void add(IdempotencyRecord record);

    /** Drops the records of calls made before the given moment, exclusive. */
    void deleteOlderThan(Instant moment);
}
