package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Content of the simulated store between two transactions.
 *
 * @param feed all changes in the order of their numbers
 * @param rows the registered nodes by id
 * @param reserved the highest number handed out
 * @param loss the failover that lost changes
 */
record StoredState(List<Change> feed, Map<String, Row> rows, long reserved, Option<Loss> loss) {

    private static final String HISTORY = "h";

    /**
     * A committed change.
     *
     * @param moment the time of the commit
     * @param isInNewFormat true if nodes of the older version cannot read it
     */
    record Change(FeedPosition position, MerchantProfile merchant, int moment, boolean isInNewFormat) {

        long number() {
            return position.number();
        }

        /** Leaves out the merchant, whose hash code is slow. */
        @Override
        public int hashCode() {
            return Objects.hash(position, moment, isInNewFormat);
        }
    }

    /**
     * Registration of a node.
     *
     * @param lastPoll when the node last polled; stands for the number of its polls, so that several polls at one moment are one state
     * @param joined when the node was registered
     */
    record Row(long acknowledged, int lastPoll, int joined, Duration maxStaleness) {

        Row withAcknowledged(long number) {
            return new Row(number, lastPoll, joined, maxStaleness);
        }

        Row polledAt(int moment) {
            return new Row(acknowledged, moment, joined, maxStaleness);
        }
    }

    /**
     * A failover to a standby that lacked the latest changes.
     *
     * @param formerFeed the feed before it
     * @param lastKept the highest number that was not lost
     * @param moment the time of the failover
     * @param isRecorded true once a node has recorded the loss in the store
     */
    record Loss(List<Change> formerFeed, long lastKept, int moment, boolean isRecorded) {}

    static final StoredState NOTHING = new StoredState(List.of(), Map.of(), 0, Option.none());

    StoredState with(Change change) {
        List<Change> all = new ArrayList<>(feed);
        all.add(change);
        all.sort(Comparator.comparingLong(Change::number));
        return new StoredState(List.copyOf(all), rows, Math.max(reserved, change.number()), loss);
    }

    StoredState withFeed(List<Change> other) {
        return new StoredState(other, rows, reserved, loss);
    }

    StoredState withNumberReserved() {
        return new StoredState(feed, rows, reserved + 1, loss);
    }

    StoredState with(NodeId node, Row row) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.put(node.text(), row);
        return new StoredState(feed, all, reserved, loss);
    }

    StoredState without(String node) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.remove(node);
        return new StoredState(feed, all, reserved, loss);
    }

    /** Returns the state of a standby that lacks the change with the given number and everything later. */
    StoredState withoutChangesFrom(long number, int moment) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.replaceAll((name, row) -> row.withAcknowledged(Math.min(row.acknowledged(), number - 1)));
        List<Change> kept =
                feed.stream().filter(change -> change.number() < number).toList();
        return new StoredState(kept, all, reserved, Option.some(new Loss(feed, number - 1, moment, false)));
    }

    StoredState withLossRecorded() {
        return new StoredState(
                feed,
                rows,
                reserved,
                loss.map(found -> new Loss(found.formerFeed(), found.lastKept(), found.moment(), true)));
    }

    boolean isLossRecorded() {
        return loss.exists(Loss::isRecorded);
    }

    long head() {
        return feed.stream().mapToLong(Change::number).max().orElse(0);
    }

    FeedPosition position() {
        return feed.stream()
                .max(Comparator.comparingLong(Change::number))
                .map(Change::position)
                .orElse(FeedPosition.start(HISTORY));
    }

    /** Returns the position of the change with the given number that is committed next. Entries after a loss have other ids. */
    FeedPosition nextPosition(long number) {
        return new FeedPosition(HISTORY, number, loss.isDefined() ? "new" + number : "e" + number);
    }

    boolean has(FeedPosition position) {
        return has(position, feed);
    }

    /** Returns true if a node at the position has applied changes that this store has lost. */
    boolean hasLost(FeedPosition position) {
        return loss.exists(found -> position.number() > found.lastKept() && has(position, found.formerFeed()));
    }

    private static boolean has(FeedPosition position, List<Change> changes) {
        return changes.stream().anyMatch(change -> change.position().equals(position));
    }

    /** Returns the number of the last change of this store that a node at the position has applied. */
    long appliedAt(FeedPosition position) {
        return hasLost(position) ? loss.get().lastKept() : position.number();
    }

    /** Returns a merchant as a node at the position has it. */
    Option<MerchantProfile> merchantAt(MerchantId id, FeedPosition position) {
        return merchant(id, hasLost(position) ? loss.get().formerFeed() : feed, position.number());
    }

    /** Returns a merchant after all changes. */
    Option<MerchantProfile> merchant(MerchantId id) {
        return merchant(id, feed, Long.MAX_VALUE);
    }

    private static Option<MerchantProfile> merchant(MerchantId id, List<Change> changes, long upTo) {
        return Option.ofOptional(changes.stream()
                .filter(change ->
                        change.number() <= upTo && change.merchant().id().equals(id))
                .map(Change::merchant)
                .reduce((earlier, later) -> later));
    }
}
