package org.merchantaccess.testkit;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Change feed that accepts changes but returns none while it is silent. */
record FaultyChangeFeed(ChangeFeed feed, FaultyStore store) implements ChangeFeed {

    @Override
    public long append(MerchantProfile merchant) {
        return feed.append(merchant);
    }

    @Override
    public long appendWithoutMerchant() {
        return feed.appendWithoutMerchant();
    }

    @Override
    public long head() {
        return feed.head();
    }

    @Override
    public Snapshot snapshot() {
        store.failIf(SimulatedFault.FEED_SILENT);
        return feed.snapshot();
    }

    @Override
    public Option<List<Entry>> after(long number) {
        store.failIf(SimulatedFault.FEED_SILENT);
        return feed.after(number);
    }
}
