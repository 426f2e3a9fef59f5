package org.merchantaccess.application.report;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.UseCount;

/** Counts on their way to the store, each key once. Not safe for many threads. */
final class WaitingCounts<K> {

    /** How many keys may wait; it takes a store that does not answer for long to get there. */
    static final int CAPACITY = 131_072;

    /** How many the store is given at a time, so that it is not held for long. */
    static final int CHUNK = 500;

    private final NavigableMap<K, UseCount> counts;

    private @Nullable K handedOut;

    WaitingCounts(Comparator<K> order) {
        counts = new TreeMap<>(order);
    }

    /** False if there is no room for it. */
    boolean add(K key, UseCount count) {
        if (counts.size() >= CAPACITY && !counts.containsKey(key)) {
            return false;
        }
        counts.merge(key, count, UseCount::plus);
        return true;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * Some of them in the order of their keys; none if nothing waits. Each time those that follow, so that none waits for ever
     * because of those before it.
     */
    SortedMap<K, UseCount> next() {
        SortedMap<K, UseCount> chunk = new TreeMap<>(counts.comparator());
        Iterator<Map.Entry<K, UseCount>> following = following().entrySet().iterator();
        while (chunk.size() < CHUNK && following.hasNext()) {
            Map.Entry<K, UseCount> each = following.next();
            chunk.put(each.getKey(), each.getValue());
        }
        handedOut = chunk.isEmpty() ? null : chunk.lastKey();
        return chunk;
    }

    private SortedMap<K, UseCount> following() {
        K last = handedOut;
        SortedMap<K, UseCount> rest = last == null ? counts : counts.tailMap(last, false);
        return rest.isEmpty() ? counts : rest;
    }

    /** Those counts in the order of their keys. */
    SortedMap<K, UseCount> inOrder(List<Map.Entry<K, UseCount>> some) {
        SortedMap<K, UseCount> ordered = new TreeMap<>(counts.comparator());
        some.forEach(count -> ordered.put(count.getKey(), count.getValue()));
        return ordered;
    }

    /** Forgets what needs not be told any more. */
    void remove(K key) {
        counts.remove(key);
    }
}
