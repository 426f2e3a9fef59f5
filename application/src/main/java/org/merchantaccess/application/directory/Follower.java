package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;

/**
 * Keeps the access directory of this node up to date: polls the change feed, applies entries in order, and acknowledges them in the
 * store.
 *
 * <p>It registers the node before it loads the snapshot. A committing node therefore either finds this node and waits for it, or its
 * change is part of the snapshot. Whenever its row is missing or entries may have been missed, it joins again under the same name, so that no
 * change waits for its former state. It loads another snapshot only if the feed no longer has its position.
 *
 * <p>Its transactions must each read one snapshot of the store (REPEATABLE READ). Entries are applied only after the poll has committed:
 * a store that cannot commit keeps no node fresh.
 *
 * <p>Thread-safe; one thread polls at a time.
 */
public final class Follower {

    private static final Logger LOG = System.getLogger(Follower.class.getName());

    private final NodeId self;
    private final Duration maxStaleness;
    private final StoreTopology topology;
    private final Transactions transactions;
    private final ChangeFeed feed;
    private final Nodes nodes;
    private final SigningKeyStore signingKeys;
    private final ResourceServers resourceServers;
    private final SealingKeys sealingKeys;
    private final Ticker ticker;
    private final AccessDirectory directory;
    private final Freshness freshness;
    private final NodeWatch watch = new NodeWatch();

    private volatile boolean joined;
    private volatile boolean left;
    private volatile FeedPosition applied = FeedPosition.start("");
    private volatile long acknowledged;

    /** The position of this node, if the store lacks it and the loss is not recorded yet. */
    private volatile Option<FeedPosition> lost = Option.none();

    /** The failure that was logged last, so that a lasting one is logged once. */
    private volatile Option<FeedFailure> logged = Option.none();

    /**
     * Creates a follower that has not joined yet.
     *
     * @param transactions each reads one snapshot of the store
     */
    public Follower(
            NodeId self,
            Duration maxStaleness,
            StoreTopology topology,
            Transactions transactions,
            ChangeFeed feed,
            Nodes nodes,
            SigningKeyStore signingKeys,
            ResourceServers resourceServers,
            SealingKeys sealingKeys,
            Ticker ticker,
            AccessDirectory directory,
            Freshness freshness) {
        this.self = self;
        this.maxStaleness = maxStaleness;
        this.topology = topology;
        this.transactions = transactions;
        this.feed = feed;
        this.nodes = nodes;
        this.signingKeys = signingKeys;
        this.resourceServers = resourceServers;
        this.sealingKeys = sealingKeys;
        this.ticker = ticker;
        this.directory = directory;
        this.freshness = freshness;
    }

    /** Does what {@link #catchUp} does, then removes nodes that have stopped polling. Called every second. */
    public synchronized void follow() {
        catchUp();
        if (joined) {
            within(this::otherNodes).peek(this::removeStopped);
        }
    }

    /** Applies all changes committed before the call. If the store does not respond, nothing changes and freshness expires. */
    public synchronized void catchUp() {
        joinAndPoll();
        if (!joined) {
            // No change waits for a node that was removed, so it must not keep deciding on its old state.
            joinAndPoll();
        }
    }

    private void joinAndPoll() {
        if (!joined && !left && isLossRecorded()) {
            join();
        }
        if (joined) {
            poll();
        }
    }

    /** Records lost commits before this node reads a snapshot without them: they must not be forgotten by joining again. */
    private boolean isLossRecorded() {
        lost = lost.filter(position -> within(() -> {
                    feed.recordLostCommits(position);
                    return self;
                })
                .isEmpty());
        return lost.isEmpty();
    }

    /** Returns true if this node has applied the change and the store has its acknowledgement, or if the node has left. */
    public boolean hasApplied(long number) {
        return left || (joined && acknowledged >= number);
    }

    /** Returns the number of the last change applied to the directory of this node. */
    public long applied() {
        return applied.number();
    }

    /**
     * Removes this node from the list of nodes, permanently. It becomes stale first, so that it decides nothing once changes no longer
     * wait for it.
     */
    public synchronized void leave() {
        joined = false;
        left = true;
        freshness.expire();
        unregister();
    }

    private void join() {
        within(() -> {
                    nodes.join(new NodeRegistration(self, maxStaleness, feed.formats(), sealingKeys.versions()));
                    return self;
                })
                .flatMap(known -> within(this::loadUnlessFollowing))
                .peek(loaded -> loaded.peek(this::begin).peekLeft(this::stopJoining));
    }

    /** Removes the node again: no change must wait for a node that cannot load, nor keep to the formats that it reads. */
    private void stopJoining(FeedFailure failure) {
        stop(failure);
        unregister();
    }

    private void unregister() {
        within(() -> {
            nodes.leave(self);
            return self;
        });
    }

    /**
     * Returns a snapshot; none if this node can follow the feed from its position, such as after its row was removed while it loaded: a node
     * that loads for longer than its maximum staleness would otherwise load forever.
     */
    private Either<FeedFailure, Option<ChangeFeed.Snapshot>> loadUnlessFollowing() {
        return feed.verified(applied)
                .fold(
                        failure -> isLasting(failure)
                                ? Either.left(failure)
                                : loadSnapshot().map(Option::some),
                        position -> withKeysInUse().map(node -> Option.none()));
    }

    private Either<FeedFailure, ChangeFeed.Snapshot> loadSnapshot() {
        return withKeysInUse().flatMap(node -> {
            refreshKeys();
            return feed.snapshot();
        });
    }

    /** Without the keys in use, this node would refuse correct app keys and could not read signing keys. */
    private Either<FeedFailure, NodeId> withKeysInUse() {
        return sealingKeys
                .adoptVersionInUse()
                .<Either<FeedFailure, NodeId>>map(version -> Either.left(new FeedFailure.SealingKeysMissing(version)))
                .getOrElse(Either.right(self));
    }

    /** Returns true if this node must not go on with a snapshot, which would skip what it cannot follow. */
    private static boolean isLasting(FeedFailure failure) {
        return failure instanceof FeedFailure.CommitsLost || failure instanceof FeedFailure.UnknownFormat;
    }

    private void begin(Option<ChangeFeed.Snapshot> loaded) {
        loaded.peek(all -> {
            directory.replaceAll(all.merchants(), all.revokedTokens());
            applied = all.head();
        });
        acknowledged = 0;
        joined = true;
    }

    /** Polls until all entries are applied that the feed had at the last poll. */
    private void poll() {
        boolean isBehind = true;
        while (isBehind) {
            Freshness.Moment sent = Freshness.Moment.now(ticker);
            isBehind = within(
                            () -> feed.after(applied).flatMap(this::withKeysFor).map(this::recorded))
                    .exists(response -> response.peek(poll -> receive(poll, sent))
                            .peekLeft(this::stop)
                            .exists(Poll::isBehind));
        }
    }

    /** Keys are not part of the feed: an entry without a merchant is the signal to read them again. */
    private Either<FeedFailure, ChangeFeed.Batch> withKeysFor(ChangeFeed.Batch news) {
        return news.entries().stream().noneMatch(ChangeFeed.Entry::changesKeys)
                ? Either.right(news)
                : withKeysInUse().map(node -> {
                    refreshKeys();
                    return news;
                });
    }

    private void refreshKeys() {
        signingKeys.refresh();
        resourceServers.refresh();
    }

    /** Records the poll in the transaction that has found the position of this node in the feed. */
    private Poll recorded(ChangeFeed.Batch news) {
        return new Poll(nodes.recordPoll(self, applied.number()), news);
    }

    /** Returns the rows of the other nodes, and records in the row of this node which sealing keys it holds. */
    private List<RegisteredNode> otherNodes() {
        List<RegisteredNode> rows = nodes.all();
        SealingKeyVersions held = sealingKeys.versions();
        rows.stream()
                .filter(row -> row.id().equals(self) && !row.sealingKeys().equals(held))
                .forEach(row -> nodes.recordSealingKeys(self, held));
        return rows.stream().filter(row -> !row.id().equals(self)).toList();
    }

    private void receive(Poll poll, Freshness.Moment sent) {
        if (!poll.isKnown()) {
            joined = false;
            if (topology == StoreTopology.SHARED) {
                // Changes of other nodes do not wait for this one.
                freshness.expire();
            }
        } else {
            apply(poll.news().entries());
            if (poll.news().isLast()) {
                acknowledge();
                freshness.renew(sent);
                logged = Option.none();
            }
        }
    }

    private void apply(List<ChangeFeed.Entry> entries) {
        acknowledged = applied.number();
        for (ChangeFeed.Entry entry : entries) {
            entry.merchant().forEach(directory::put);
            entry.revokedTokens().forEach(directory::revoke);
            applied = entry.position();
        }
    }

    private void acknowledge() {
        if (acknowledged < applied.number()) {
            within(() -> nodes.acknowledge(self, applied))
                    .filter(isKnown -> isKnown)
                    .peek(known -> acknowledged = applied.number());
        }
    }

    private void removeStopped(List<RegisteredNode> others) {
        List<RegisteredNode> stopped = others.isEmpty() ? List.of() : watch.stopped(others, ticker.nanos());
        if (!stopped.isEmpty()) {
            within(() -> {
                stopped.forEach(row -> nodes.removeUnlessPolled(row.id(), row.polls()));
                return self;
            });
        }
    }

    private void stop(FeedFailure failure) {
        joined = false;
        freshness.expire();
        failure.match(new FeedFailure.Cases<Option<String>>() {
                    @Override
                    public Option<String> tooFarBehind(FeedFailure.TooFarBehind behind) {
                        return Option.none();
                    }

                    @Override
                    public Option<String> otherHistory(FeedFailure.OtherHistory restored) {
                        return Option.none();
                    }

                    @Override
                    public Option<String> commitsLost(FeedFailure.CommitsLost loss) {
                        lost = Option.some(applied);
                        return Option.some(
                                "The database lacks changes that this node has applied, such as after a failover to a standby without"
                                        + " the latest commits. No node accepts logins, calls or changes. Switch back to the server"
                                        + " that has the changes, or accept the loss: start once with serve --accept-restore, or"
                                        + " with acceptingRestore() where it is embedded.");
                    }

                    @Override
                    public Option<String> lossRecorded(FeedFailure.LossRecorded loss) {
                        return Option.some(
                                "The database lacks changes that another node had applied. No node accepts logins, calls or changes"
                                        + " until the loss is accepted: start once with serve --accept-restore, or with"
                                        + " acceptingRestore() where it is embedded.");
                    }

                    @Override
                    public Option<String> unknownFormat(FeedFailure.UnknownFormat unknown) {
                        return Option.some("A newer version of the program wrote a change in format " + unknown.format()
                                + ", which this version cannot read. Upgrade this node.");
                    }

                    @Override
                    public Option<String> sealingKeysMissing(FeedFailure.SealingKeysMissing missing) {
                        return Option.some("The store uses version " + missing.version()
                                + " of the sealing keys, which the key file of this node lacks. Copy the key file of another"
                                + " node to this one.");
                    }
                })
                .filter(message -> !logged.contains(failure))
                .peek(message -> {
                    LOG.log(Level.ERROR, message);
                    logged = Option.some(failure);
                });
    }

    private <T> Option<T> within(Supplier<T> work) {
        return transactions
                .<Unanswered, T>inTransaction(Unanswered::new, () -> Either.right(work.get()))
                .toOption();
    }

    /** Result of one poll. */
    private record Poll(boolean isKnown, ChangeFeed.Batch news) {

        /** Returns true if there are more entries to read. */
        boolean isBehind() {
            return isKnown && !news.isLast();
        }
    }

    private record Unanswered() {}
}
