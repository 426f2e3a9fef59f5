package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * Content of the simulated store between two transactions.
 *
 * @param feed all changes in the order of their numbers
 * @param rows the registered nodes by id
 * @param reserved the highest number handed out
 */
record StoredState(List<Change> feed, Map<String, Row> rows, long reserved) {

    /**
     * A committed change.
     *
     * @param moment the time of the commit
     */
    record Change(long number, MerchantProfile merchant, int moment) {}

    /**
     * Registration of a node.
     *
     * @param lastSeen when the node last called the store
     */
    record Row(long acknowledged, int lastSeen) {}

    static final StoredState NOTHING = new StoredState(List.of(), Map.of(), 0);

    StoredState with(Change change) {
        List<Change> all = new ArrayList<>(feed);
        all.add(change);
        all.sort(Comparator.comparingLong(Change::number));
        return new StoredState(List.copyOf(all), rows, Math.max(reserved, change.number()));
    }

    StoredState withNumberReserved() {
        return new StoredState(feed, rows, reserved + 1);
    }

    StoredState with(NodeId node, Row row) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.put(node.text(), row);
        return new StoredState(feed, all, reserved);
    }

    StoredState without(String node) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.remove(node);
        return new StoredState(feed, all, reserved);
    }

    long head() {
        return feed.stream().mapToLong(Change::number).max().orElse(0);
    }

    /** Returns a merchant after all changes up to the given number. */
    Option<MerchantProfile> merchant(MerchantId id, long upTo) {
        return Option.ofOptional(feed.stream()
                .filter(change ->
                        change.number() <= upTo && change.merchant().id().equals(id))
                .map(Change::merchant)
                .reduce((earlier, later) -> later));
    }
}
