package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.port.PortUnavailable;

/** Table of rows by key in insertion order, modified only within transactions. A rollback restores the position of a row as well. */
public final class MemoryTable<K, V> {

    private final Map<K, Row<V>> rows = new LinkedHashMap<>();
    private final MemoryTransactions transactions;
    private long lastPosition;

    public MemoryTable(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    public Option<V> find(K key) {
        transactions.require();
        requireNonNull(key, "key");
        return Option.of(rows.get(key)).map(Row::value);
    }

    public int size() {
        transactions.require();
        return rows.size();
    }

    public List<V> all() {
        transactions.require();
        return rows.values().stream()
                .sorted(Comparator.comparingLong(Row::position))
                .map(Row::value)
                .toList();
    }

    /** Returns the key of the row that was inserted first; none if the table is empty. */
    public Option<K> first() {
        transactions.require();
        return Option.ofOptional(rows.entrySet().stream()
                .min(Comparator.comparingLong(row -> row.getValue().position()))
                .map(Map.Entry::getKey));
    }

    public Map<K, V> byKey() {
        transactions.require();
        return rows.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, row -> row.getValue().value()));
    }

    /**
     * Adds a row.
     *
     * @throws PortUnavailable if there is a row with that key: as in a database, only a foreign writer can have added it
     */
    public void add(K key, V value) {
        if (rows.containsKey(key)) {
            throw new PortUnavailable("a row with this key exists already");
        }
        put(key, value);
    }

    public void put(K key, V value) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        @Nullable Row<V> before = rows.get(key);
        transactions.onRollback(() -> restore(key, before));
        rows.put(key, new Row<>(before == null ? ++lastPosition : before.position(), value));
    }

    public void remove(K key) {
        requireNonNull(key, "key");
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

    private record Row<V>(long position, V value) {}
}
