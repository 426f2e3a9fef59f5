package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Repository of merchant profiles. */
public interface MerchantProfiles {

    /** Maximum number of merchants. */
    int MAX = 100_000;

    Option<MerchantProfile> find(MerchantId id);

    /** Finds a profile and locks it against other writers until the transaction ends. */
    Option<MerchantProfile> findForChange(MerchantId id);

    /**
     * Adds a new profile.
     *
     * @throws PortUnavailable if there is a profile with that id, or one of its App IDs or allowlist entries belongs to another merchant
     */
    void add(MerchantProfile profile);

    /**
     * Saves a changed profile that was found for change.
     *
     * @throws PortUnavailable if one of its App IDs or allowlist entries belongs to another merchant
     * @throws IllegalStateException if there is no profile with that id
     */
    void save(MerchantProfile profile);

    /**
     * Reserves an App ID permanently, across all merchants (R6).
     *
     * @return false if it was ever claimed before
     */
    boolean claim(AppId appId);

    /**
     * Returns the merchants whose {@linkplain MerchantProfile#nextDue() next change by time} is due: the earliest first, and those of one
     * moment in the order of opening.
     *
     * @param limit the maximum number of merchants, from 1
     * @throws IllegalArgumentException if the limit is below 1
     */
    List<MerchantId> due(Instant now, int limit);

    /** Returns the number of profiles. */
    long count();

    /** Returns a page of profiles in the order of opening. The filter matches the merchant's name. */
    Page<MerchantProfile> list(PageRequest request);
}
