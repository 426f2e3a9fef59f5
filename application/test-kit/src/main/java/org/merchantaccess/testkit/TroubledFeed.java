package org.merchantaccess.testkit;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** A change feed that takes every change, and tells nobody of any while it is silent. */
record TroubledFeed(ChangeFeed feed, TroubledStore store) implements ChangeFeed {

    @Override
    public long append(MerchantProfile merchant) {
        return feed.append(merchant);
    }

    @Override
    public long appendOfNoMerchant() {
        return feed.appendOfNoMerchant();
    }

    @Override
    public long head() {
        return feed.head();
    }

    @Override
    public Snapshot snapshot() {
        store.breakIfIn(Trouble.FEED_SILENT);
        return feed.snapshot();
    }

    @Override
    public Option<List<Entry>> after(long number) {
        store.breakIfIn(Trouble.FEED_SILENT);
        return feed.after(number);
    }
}
