package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * What is in the store between two transactions.
 *
 * @param feed every change, in the order of the numbers
 * @param rows the nodes, by the text of their names
 * @param taken the highest number that was handed out
 */
record AtRest(List<Change> feed, Map<String, Row> rows, long taken) {

    /**
     * A committed change.
     *
     * @param moment when it was committed
     */
    record Change(long number, MerchantProfile merchant, int moment) {}

    /**
     * What the store knows of a node.
     *
     * @param heardOf when the node last said something
     */
    record Row(long acknowledged, int heardOf) {}

    static final AtRest NOTHING = new AtRest(List.of(), Map.of(), 0);

    AtRest with(Change change) {
        List<Change> all = new ArrayList<>(feed);
        all.add(change);
        all.sort(Comparator.comparingLong(Change::number));
        return new AtRest(List.copyOf(all), rows, Math.max(taken, change.number()));
    }

    AtRest withNumberTaken() {
        return new AtRest(feed, rows, taken + 1);
    }

    AtRest with(NodeId node, Row row) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.put(node.text(), row);
        return new AtRest(feed, all, taken);
    }

    AtRest without(String node) {
        Map<String, Row> all = new TreeMap<>(rows);
        all.remove(node);
        return new AtRest(feed, all, taken);
    }

    long head() {
        return feed.stream().mapToLong(Change::number).max().orElse(0);
    }

    /** A merchant as the changes up to that number left it. */
    Option<MerchantProfile> merchant(MerchantId id, long upTo) {
        return Option.ofOptional(feed.stream()
                .filter(change ->
                        change.number() <= upTo && change.merchant().id().equals(id))
                .map(Change::merchant)
                .reduce((earlier, later) -> later));
    }
}
