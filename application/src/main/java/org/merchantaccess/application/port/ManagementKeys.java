package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.domain.management.ManagementKey;

/** The management keys. Only digests are kept: a key can be recognised, never shown again. */
public interface ManagementKeys {

    /** How many keys may be good at a time. */
    int MAX_GOOD = 100;

    /** How many revoked keys are kept: those that were revoked last. Another one is as unknown as one that never was. */
    int MAX_REVOKED = 100;

    /** Makes a key good, under that name, even if it was revoked before. */
    KeptManagementKey add(String name, ManagementKey key, Instant at);

    /** What is known of a key, good or revoked; none of a key that never was ours. */
    Option<KeptManagementKey> find(ManagementKey presented);

    /**
     * Notes that the key of that id was used; to the minute, so that most uses cost nothing. Nothing else about it changes, even if it
     * was revoked since it was found. Where there is none, nothing.
     */
    void used(KeptManagementKey key, Instant at);

    /** All there are, good and revoked, in the order in which they were first made. Of those revoked, the last {@value #MAX_REVOKED}. */
    List<KeptManagementKey> all();

    /**
     * A key is good no more. One that was revoked before stays as it is. Where that makes more than {@value #MAX_REVOKED}, the one revoked
     * longest ago is dropped.
     *
     * @return what it is now; none where there is no such key
     */
    Option<KeptManagementKey> revoke(String id, Instant at);
}
