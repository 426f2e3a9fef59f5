package org.merchantaccess.application.port.key;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Store of the management keys. Only digests are stored: a key can be recognized but not shown again. */
public interface ManagementKeys {

    /** Maximum number of valid keys. */
    int MAX_GOOD = 100;

    /** Number of revoked keys kept, those revoked last. Dropped keys are unknown. */
    int MAX_REVOKED = 100;

    /** Adds a valid key with the given name, or revalidates a revoked one. */
    ManagementKeyMetadata add(String name, ManagementKey key, Instant at);

    /** Returns the metadata of a key, valid or revoked; none if it is unknown. */
    Option<ManagementKeyMetadata> find(ManagementKey presented);

    /**
     * Records the use of a key, to the minute, unless a later one is recorded. Other metadata stays, even if the key was revoked since it
     * was found. Does nothing for an unknown key.
     */
    void used(ManagementKeyMetadata key, Instant at);

    /** Returns all keys in the order of first creation: the valid ones and the last {@value #MAX_REVOKED} revoked ones. */
    List<ManagementKeyMetadata> all();

    /**
     * Revokes a key. A revoked key stays as it is. If there are more than {@value #MAX_REVOKED} revoked keys, the one revoked longest ago
     * is dropped; of those of one moment, the one created first.
     *
     * @return the metadata after the call; none if there is no such key
     */
    Option<ManagementKeyMetadata> revoke(String id, Instant at);
}
