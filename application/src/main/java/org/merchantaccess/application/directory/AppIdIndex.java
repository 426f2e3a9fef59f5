package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.domain.credential.AppId;

/**
 * Finds the holder of an App ID. A hash table with linear probing takes 11 to 21 bytes for each App ID, and a {@code ConcurrentHashMap}
 * takes 40.
 *
 * <p>Thread-safe, and reading takes no lock. An App ID keeps its holder, and is never removed.
 */
final class AppIdIndex<T> {

    private static final int FIRST_CAPACITY = 16;

    /** Fibonacci hashing: consecutive App IDs get slots far from each other. */
    private static final int MULTIPLIER = 0x9E3779B9;

    private volatile Table<T> table = new Table<>(FIRST_CAPACITY);
    private int size;

    Option<T> find(AppId appId) {
        return Option.of(table.find(appId.number()));
    }

    /** Adds an App ID unless it is present. */
    synchronized void put(AppId appId, T holder) {
        if (table.find(appId.number()) != null) {
            return;
        }
        size++;
        if (size > table.capacity() / 4 * 3) {
            table = table.grown();
        }
        table.add(appId.number(), holder);
    }

    /** Slots for App IDs and their holders. The holder is written last, so a reader that sees it sees the App ID. */
    private static final class Table<T> {
        private final int[] appIds;
        private final AtomicReferenceArray<@Nullable T> holders;

        Table(int capacity) {
            appIds = new int[capacity];
            holders = new AtomicReferenceArray<>(capacity);
        }

        int capacity() {
            return appIds.length;
        }

        @Nullable T find(int appId) {
            int slot = firstSlot(appId);
            T holder = holders.get(slot);
            while (holder != null && appIds[slot] != appId) {
                slot = after(slot);
                holder = holders.get(slot);
            }
            return holder;
        }

        void add(int appId, T holder) {
            int slot = firstSlot(appId);
            while (holders.get(slot) != null) {
                slot = after(slot);
            }
            appIds[slot] = appId;
            holders.set(slot, holder);
        }

        Table<T> grown() {
            Table<T> grown = new Table<>(2 * capacity());
            for (int slot = 0; slot < capacity(); slot++) {
                T holder = holders.get(slot);
                if (holder != null) {
                    grown.add(appIds[slot], holder);
                }
            }
            return grown;
        }

        private int firstSlot(int appId) {
            return (appId * MULTIPLIER) >>> (Integer.numberOfLeadingZeros(capacity()) + 1);
        }

        private int after(int slot) {
            return (slot + 1) & (capacity() - 1);
        }
    }
}
