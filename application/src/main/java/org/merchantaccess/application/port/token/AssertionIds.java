package org.merchantaccess.application.port.token;

import java.time.Instant;
import org.merchantaccess.domain.credential.AppId;

/** Store of the IDs of accepted assertions, so that each one is accepted once by all nodes (RFC 7523, section 3). */
public interface AssertionIds {

    /**
     * Records the ID of an assertion. Another transaction that records the same one waits until this one ends.
     *
     * @param id 1 to 255 characters; IDs of different App IDs are independent
     * @param expiresAt the time from which the assertion is invalid anyway
     * @return false if the ID was recorded before
     */
    boolean claim(AppId appId, String id, Instant expiresAt);

    /** Deletes IDs of assertions that expired before that time. */
    void deleteExpired(Instant before);
}
