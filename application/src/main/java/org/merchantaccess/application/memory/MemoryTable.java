package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;

/** Rows by key, in the order in which they came, changed by transactions only. What is rolled back has the place it had. */
final class MemoryTable<K, V> {

    private final Map<K, Row<V>> rows = new LinkedHashMap<>();
    private final MemoryTransactions transactions;
    private long lastPlace;

    MemoryTable(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    Option<V> find(K key) {
        transactions.require();
        return Option.of(rows.get(key)).map(Row::value);
    }

    int size() {
        transactions.require();
        return rows.size();
    }

    List<V> all() {
        transactions.require();
        return rows.values().stream()
                .sorted(Comparator.comparingLong(Row::place))
                .map(Row::value)
                .toList();
    }

    /** The key of the row that came first; none where there are no rows. */
    Option<K> first() {
        transactions.require();
        return Option.ofOptional(rows.entrySet().stream()
                .min(Comparator.comparingLong(row -> row.getValue().place()))
                .map(Map.Entry::getKey));
    }

    Map<K, V> byKey() {
        transactions.require();
        return rows.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, row -> row.getValue().value()));
    }

    /**
     * Adds a row.
     *
     * @throws PortUnavailable if there is one of that key: as in a database, another writer must be at work
     */
    void add(K key, V value) {
        if (rows.containsKey(key)) {
            throw new PortUnavailable("what is to be added is there already");
        }
        put(key, value);
    }

    void put(K key, V value) {
        @Nullable Row<V> before = rows.get(key);
        transactions.onRollback(() -> restore(key, before));
        rows.put(key, new Row<>(before == null ? ++lastPlace : before.place(), value));
    }

    void remove(K key) {
        @Nullable Row<V> before = rows.get(key);
        transactions.onRollback(() -> restore(key, before));
        rows.remove(key);
    }

    private void restore(K key, @Nullable Row<V> before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }

    private record Row<V>(long place, V value) {}
}
