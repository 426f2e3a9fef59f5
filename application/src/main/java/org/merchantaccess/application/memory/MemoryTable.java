package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows by key, in the order in which they came, changed by transactions only. */
final class MemoryTable<K, V> {

    private final Map<K, V> rows = new LinkedHashMap<>();
    private final MemoryTransactions transactions;

    MemoryTable(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    Option<V> find(K key) {
        transactions.require();
        return Option.of(rows.get(key));
    }

    List<V> all() {
        transactions.require();
        return List.copyOf(rows.values());
    }

    Map<K, V> byKey() {
        transactions.require();
        return Map.copyOf(rows);
    }

    void put(K key, V row) {
        @Nullable V before = rows.get(key);
        transactions.onRollback(() -> restore(key, before));
        rows.put(key, row);
    }

    void remove(K key) {
        @Nullable V before = rows.get(key);
        transactions.onRollback(() -> restore(key, before));
        rows.remove(key);
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
