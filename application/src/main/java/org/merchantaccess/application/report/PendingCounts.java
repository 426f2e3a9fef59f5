package org.merchantaccess.application.report;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.domain.usage.UseCount;

/** Pending counts for the store, merged by key. Not thread-safe. */
final class PendingCounts<K> {

    /** Maximum number of keys, reached only if the store does not answer for a long time. */
    static final int CAPACITY = 131_072;

    /** Maximum number of counts per write, so that the store is not blocked for long. */
    static final int CHUNK = 500;

    private final NavigableMap<K, UseCount> counts;

    private @Nullable K lastReturned;

    PendingCounts(Comparator<K> order) {
        counts = new TreeMap<>(order);
    }

    /** Returns false if there is no capacity for the key. */
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
     * Returns the next chunk in key order; empty if nothing is pending. Chunks rotate through all keys, so that failing keys do not
     * starve the others.
     */
    SortedMap<K, UseCount> next() {
        SortedMap<K, UseCount> chunk = new TreeMap<>(counts.comparator());
        Iterator<Map.Entry<K, UseCount>> following = following().entrySet().iterator();
        while (chunk.size() < CHUNK && following.hasNext()) {
            Map.Entry<K, UseCount> each = following.next();
            chunk.put(each.getKey(), each.getValue());
        }
        lastReturned = chunk.isEmpty() ? null : chunk.lastKey();
        return chunk;
    }

    private SortedMap<K, UseCount> following() {
        K last = lastReturned;
        SortedMap<K, UseCount> rest = last == null ? counts : counts.tailMap(last, false);
        return rest.isEmpty() ? counts : rest;
    }

    /** Returns the given counts in key order. */
    SortedMap<K, UseCount> inOrder(List<Map.Entry<K, UseCount>> some) {
        SortedMap<K, UseCount> ordered = new TreeMap<>(counts.comparator());
        some.forEach(count -> ordered.put(count.getKey(), count.getValue()));
        return ordered;
    }

    /** Removes a count that was written or dropped. */
    void remove(K key) {
        counts.remove(key);
    }
}
