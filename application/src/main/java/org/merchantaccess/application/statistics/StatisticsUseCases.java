package org.merchantaccess.application.statistics;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of statistics. */
public record StatisticsUseCases(
        ReadAppIdStatistics ofAppId, ReadMerchantStatistics ofMerchant, ReadRefusalStatistics ofRefusals) {
    public StatisticsUseCases {
        requireNonNull(ofAppId, "ofAppId");
        requireNonNull(ofMerchant, "ofMerchant");
        requireNonNull(ofRefusals, "ofRefusals");
    }
}
