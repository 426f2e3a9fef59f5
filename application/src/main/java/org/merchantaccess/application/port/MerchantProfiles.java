package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** All merchant profiles. */
public interface MerchantProfiles {

    /** How many merchants may be opened. */
    int MAX = 100_000;

    Option<MerchantProfile> find(MerchantId id);

    /** Finds a profile and keeps everybody else from changing it until the transaction ends. */
    Option<MerchantProfile> findForChange(MerchantId id);

    /**
     * A profile that was just opened.
     *
     * @throws PortUnavailable if there is one of that id, or one of its App IDs or allowlist entries is another merchant's
     */
    void add(MerchantProfile profile);

    /**
     * A profile that was found for change and has changed.
     *
     * @throws PortUnavailable if one of its App IDs or allowlist entries is another merchant's
     * @throws IllegalStateException if there is none of that id
     */
    void save(MerchantProfile profile);

    /**
     * Takes an App ID out of the world for ever, across all merchants (R6).
     *
     * @return false if it was ever taken before
     */
    boolean claim(AppId appId);

    /** How many there are. */
    long count();

    /** In the order of their opening; the filter looks at the merchant's name. */
    Page<MerchantProfile> list(PageRequest request);
}
