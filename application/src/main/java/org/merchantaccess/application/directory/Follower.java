package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;

/**
 * Keeps the access directory of this node up to date: polls the change feed, applies entries in order, and acknowledges them in the
 * store.
 *
 * <p>It registers the node before it loads the snapshot. A committing node therefore either finds this node and waits for it, or its
 * change is part of the snapshot. Whenever entries may have been missed, it joins again under the same name, so that no change waits for
 * its former state.
 *
 * <p>Thread-safe; one thread polls at a time.
 */
public final class Follower {

    private final NodeId self;
    private final Transactions transactions;
    private final ChangeFeed feed;
    private final Nodes nodes;
    private final SigningKeyStore signingKeys;
    private final Ticker ticker;
    private final AccessDirectory directory;
    private final Freshness freshness;

    private volatile boolean joined;
    private volatile boolean left;
    private volatile long applied;
    private volatile long acknowledged;

    /** Creates a follower that has not joined yet. */
    public Follower(
            NodeId self,
            Transactions transactions,
            ChangeFeed feed,
            Nodes nodes,
            SigningKeyStore signingKeys,
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

    /** Applies all changes committed before the call. If the store does not response, nothing changes and freshness expires. */
    public synchronized void follow() {
        joinAndPoll();
        if (!joined) {
            // No change waits for a node that was removed, so it must not keep deciding on its old state.
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
     * Polls unless this node has already applied the change. A waiting thread usually finds that the previous poll has applied it.
     *
     * @return true if this node has applied the change and the store has its acknowledgement, or if the node has left
     */
    boolean catchUpTo(long number) {
        return hasApplied(number) || pollUpTo(number);
    }

    private synchronized boolean pollUpTo(long number) {
        if (!hasApplied(number)) {
            follow();
        }
        return hasApplied(number);
    }

    private boolean hasApplied(long number) {
        return left || (joined && acknowledged >= number);
    }

    /** Returns the number of the last change applied to the directory of this node. */
    public long applied() {
        return applied;
    }

    /**
     * Removes this node from the list of nodes, permanently. It becomes stale first, so that it decides nothing once changes no longer
     * wait for it.
     */
    public synchronized void leave() {
        joined = false;
        left = true;
        freshness.expire();
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
                .flatMap(known -> within(this::loadAll));
        snapshot.peek(all -> {
            directory.replaceAll(all.merchants());
            applied = all.head();
            acknowledged = 0;
            joined = true;
        });
    }

    private ChangeFeed.Snapshot loadAll() {
        signingKeys.refresh();
        return feed.snapshot();
    }

    private void poll() {
        long sent = ticker.nanos();
        Option<Poll> response = within(() -> refreshKeys(nodes.acknowledge(self, applied), feed.after(applied)));
        response.peek(poll -> poll.news()
                .filter(news -> poll.isKnown())
                .peek(news -> apply(news, sent))
                .onEmpty(() -> joined = false));
    }

    /** Signing keys are not part of the feed; an entry without a merchant is the signal to read them again. */
    private Poll refreshKeys(boolean isKnown, Option<List<ChangeFeed.Entry>> news) {
        if (news.exists(entries -> entries.stream().anyMatch(ChangeFeed.Entry::isWithoutMerchant))) {
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
        freshness.renew(sent);
    }

    private <T> Option<T> within(Supplier<T> read) {
        return transactions
                .<Unanswered, T>inTransaction(Unanswered::new, () -> Either.right(read.get()))
                .toOption();
    }

    /** Result of one poll; {@code news} is none if this node is too far behind. */
    private record Poll(boolean isKnown, Option<List<ChangeFeed.Entry>> news) {}

    private record Unanswered() {}
}
