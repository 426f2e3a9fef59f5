package org.merchantaccess.application.people.port;

import org.merchantaccess.domain.merchant.MerchantId;

/** Knows which merchants exist. Called within a transaction. */
@FunctionalInterface
public interface KnownMerchants {

    /** Returns true if the merchant exists. */
    boolean exists(MerchantId merchant);
}
