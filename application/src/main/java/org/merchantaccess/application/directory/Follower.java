package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.KeptSigningKeys;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Nodes;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;

/**
 * Keeps the directory of this node true: follows the change feed, in order, and tells the store how far it is.
 *
 * <p>It joins by making itself known first and loading everything second, so that whoever commits a change either finds it and
 * waits for it, or is loaded with the rest. Whenever it cannot be sure of having seen every change, it joins anew, always under
 * the same name, so that nobody waits for what it was before.
 *
 * <p>Safe for many threads; one follows at a time.
 */
public final class Follower {

    private final NodeId self;
    private final Transactions transactions;
    private final ChangeFeed feed;
    private final Nodes nodes;
    private final KeptSigningKeys signingKeys;
    private final Ticker ticker;
    private final AccessDirectory directory;
    private final Freshness freshness;

    private volatile boolean joined;
    private volatile boolean left;
    private volatile long applied;
    private volatile long acknowledged;

    /** A follower that has yet to join. */
    public Follower(
            NodeId self,
            Transactions transactions,
            ChangeFeed feed,
            Nodes nodes,
            KeptSigningKeys signingKeys,
            Ticker ticker,
            AccessDirectory directory,
            Freshness freshness) {
        this.self = self;
        this.transactions = transactions;
        this.feed = feed;
        this.nodes = nodes;
        this.signingKeys = signingKeys;
        this.ticker = ticker;
        this.directory = directory;
        this.freshness = freshness;
    }

    /** Applies all that was committed before the call. Where the store does not answer, nothing changes and freshness runs out. */
    public synchronized void follow() {
        joinAndPoll();
        if (!joined) {
            // Who was forgotten is waited for by nobody, so it must not go on for a while as it is.
            joinAndPoll();
        }
    }

    private void joinAndPoll() {
        if (!joined && !left) {
            join();
        }
        if (joined) {
            poll();
        }
    }

    /**
     * Follows, unless it has come that far already. Who waits for its turn is mostly taken along by who went before.
     *
     * @return whether this node goes by that change and the store knows that it does, or has left and is asked no more
     */
    boolean followsUpTo(long number) {
        return goesBy(number) || followsNowUpTo(number);
    }

    private synchronized boolean followsNowUpTo(long number) {
        if (!goesBy(number)) {
            follow();
        }
        return goesBy(number);
    }

    private boolean goesBy(long number) {
        return left || (joined && acknowledged >= number);
    }

    /** The number of the last change that the directory of this node has. */
    public long applied() {
        return applied;
    }

    /** Leaves the nodes that others wait for, for good. It is stale before they are told: nobody waits for it any more. */
    public synchronized void leave() {
        joined = false;
        left = true;
        freshness.end();
        within(() -> {
            nodes.leave(self);
            return self;
        });
    }

    private void join() {
        Option<ChangeFeed.Snapshot> snapshot = within(() -> {
                    nodes.join(self);
                    return self;
                })
                .flatMap(known -> within(this::everything));
        snapshot.peek(all -> {
            directory.replaceAll(all.merchants());
            applied = all.head();
            acknowledged = 0;
            joined = true;
        });
    }

    private ChangeFeed.Snapshot everything() {
        signingKeys.refresh();
        return feed.snapshot();
    }

    private void poll() {
        long sent = ticker.nanos();
        Option<Poll> answer = within(() -> answered(nodes.acknowledge(self, applied), feed.after(applied)));
        answer.peek(poll -> poll.news()
                .filter(news -> poll.isKnown())
                .peek(news -> apply(news, sent))
                .onEmpty(() -> joined = false));
    }

    /** Signing keys do not travel in the feed: they are read where the news of them is. */
    private Poll answered(boolean isKnown, Option<List<ChangeFeed.Entry>> news) {
        if (news.exists(entries -> entries.stream().anyMatch(ChangeFeed.Entry::isOfNoMerchant))) {
            signingKeys.refresh();
        }
        return new Poll(isKnown, news);
    }

    private void apply(List<ChangeFeed.Entry> news, long sent) {
        acknowledged = applied;
        for (ChangeFeed.Entry entry : news) {
            entry.merchant().forEach(directory::put);
            applied = entry.number();
        }
        if (!news.isEmpty()) {
            within(() -> nodes.acknowledge(self, applied))
                    .filter(isKnown -> isKnown)
                    .peek(known -> acknowledged = applied);
        }
        freshness.answeredWhatWasAskedAt(sent);
    }

    private <T> Option<T> within(Supplier<T> question) {
        return transactions
                .<Unanswered, T>inTransaction(Unanswered::new, () -> Either.right(question.get()))
                .toOption();
    }

    /** What one question to the store brought; no news are those of somebody too far behind. */
    private record Poll(boolean isKnown, Option<List<ChangeFeed.Entry>> news) {}

    private record Unanswered() {}
}
