package org.merchantaccess.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

@Tag("R15")
class LeakReportsTest {

    private static final MerchantId MERCHANT = new MerchantId("mer_cJe1KYwrHtuUxUt5");
    private static final AppId APP_ID = new AppId("12345678");

    private final Logger logger = Logger.getLogger(LeakReports.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final LeakReports reports = new LeakReports();

    @BeforeEach
    void capture() {
        Filter capture = entry -> {
            logged.add(new SimpleFormatter().formatMessage(entry));
            return false;
        };
        logger.setFilter(capture);
    }

    @AfterEach
    void release() {
        logger.setFilter(null);
    }

    @Test
    void the_log_names_the_source_of_a_report() {
        reports.countOfMerchant(MERCHANT, APP_ID, KeyNumber.FIRST);
        reports.countOfFinder(MERCHANT, APP_ID, KeyNumber.FIRST);

        assertThat(logged)
                .containsExactly(
                        "Key 1 of App ID 12345678 of merchant mer_cJe1KYwrHtuUxUt5 was reported as leaked in the Hub or"
                                + " by the management API. It has ended, with its access tokens.",
                        "Key 1 of App ID 12345678 of merchant mer_cJe1KYwrHtuUxUt5 was reported as leaked by a finder."
                                + " It has ended, with its access tokens.");
        assertThat(reports.reported()).isEqualTo(2);
    }
}
