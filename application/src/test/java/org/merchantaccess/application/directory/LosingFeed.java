package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.node.ChangeFeed;

/** A feed that can answer followers as one that lost its newest entry, or that cannot be followed for another reason. */
final class LosingFeed extends DelegatingFeed {

    private Option<FeedFailure> failure = Option.none();
    private boolean isAnsweredOnce;
    private boolean failsToRecord;

    LosingFeed(ChangeFeed feed) {
        super(feed);
    }

    void loseTheNewestEntry() {
        failure = Option.some(new FeedFailure.CommitsLost());
    }

    void findTheNewestEntryAgain() {
        failure = Option.none();
    }

    void failToRecord(boolean fails) {
        failsToRecord = fails;
    }

    /** Answers each follower that way. */
    void answer(FeedFailure lasting) {
        failure = Option.some(lasting);
    }

    /** Answers the next follower that way. */
    void answerOnce(FeedFailure next) {
        failure = Option.some(next);
        isAnsweredOnce = true;
    }

    @Override
    public Either<FeedFailure, FeedPosition> verified(FeedPosition position) {
        return failure().<Either<FeedFailure, FeedPosition>>map(Either::left).getOrElse(() -> super.verified(position));
    }

    @Override
    public Either<FeedFailure, Batch> after(FeedPosition position) {
        return failure().<Either<FeedFailure, Batch>>map(Either::left).getOrElse(() -> super.after(position));
    }

    private Option<FeedFailure> failure() {
        Option<FeedFailure> present = failure;
        if (isAnsweredOnce) {
            failure = Option.none();
        }
        return present;
    }

    @Override
    public void recordLostCommits(FeedPosition applied) {
        if (failsToRecord) {
            throw new PortUnavailable("the loss cannot be recorded");
        }
        super.recordLostCommits(applied);
    }
}
