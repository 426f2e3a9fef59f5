package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.RevokedToken;

/** Passes every call to another feed; a test overrides the calls it observes. */
public class DelegatingFeed implements ChangeFeed {

    private final ChangeFeed feed;

    public DelegatingFeed(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public FeedFormats formats() {
        return feed.formats();
    }

    @Override
    public boolean canAppend(MerchantProfile merchant) {
        return feed.canAppend(merchant);
    }

    @Override
    public boolean canAppend(SigningKeyRing keys) {
        return feed.canAppend(keys);
    }

    @Override
    public boolean canAppendRevokedTokens() {
        return feed.canAppendRevokedTokens();
    }

    @Override
    public long append(SigningKeyRing keys) {
        return feed.append(keys);
    }

    @Override
    public long appendRevokedTokens(List<RevokedToken> tokens) {
        return feed.appendRevokedTokens(tokens);
    }

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
    public Either<FeedFailure, Snapshot> snapshot() {
        return feed.snapshot();
    }

    @Override
    public Either<FeedFailure, FeedPosition> verified(FeedPosition position) {
        return feed.verified(position);
    }

    @Override
    public Either<FeedFailure, Batch> after(FeedPosition position) {
        return feed.after(position);
    }

    @Override
    public void recordLostCommits(FeedPosition applied) {
        feed.recordLostCommits(applied);
    }

    @Override
    public void dropOldEntries() {
        feed.dropOldEntries();
    }
}
