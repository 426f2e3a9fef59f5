package org.merchantaccess.application.report;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.LongAdder;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;

/** Counts and logs keys that were reported as leaked, for the operator. Thread-safe. */
public final class LeakReports {

    private static final Logger LOG = System.getLogger(LeakReports.class.getName());

    private final LongAdder reported = new LongAdder();

    /** Counts a key that was ended because an actor with access to the merchant reported it. */
    public void countOfMerchant(MerchantId merchant, AppId appId, KeyNumber number) {
        count(merchant, appId, number, "in the Hub or by the management API");
    }

    /** Counts a key that was ended because a finder reported its text. */
    public void countOfFinder(MerchantId merchant, AppId appId, KeyNumber number) {
        count(merchant, appId, number, "by a finder");
    }

    private void count(MerchantId merchant, AppId appId, KeyNumber number, String source) {
        reported.increment();
        LOG.log(
                Level.WARNING,
                "Key {0} of App ID {1} of merchant {2} was reported as leaked {3}."
                        + " It has ended, with its access tokens.",
                number,
                appId.text(),
                merchant.text(),
                source);
    }

    /** Returns the number of keys that were reported to this node since its start. */
    public long reported() {
        return reported.sum();
    }
}
