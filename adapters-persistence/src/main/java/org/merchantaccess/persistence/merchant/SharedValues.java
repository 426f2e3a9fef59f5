package org.merchantaccess.persistence.merchant;

import java.util.HashMap;
import java.util.Map;

/**
 * Replaces equal values by one instance while profiles are read. Many merchants give their App IDs the same names, and each merchant has few
 * people who create them.
 */
final class SharedValues {

    /** Bounds the memory if hardly any values are equal. */
    private static final int MAX = 100_000;

    private final Map<Object, Object> known = new HashMap<>();

    /** Returns the equal value of an earlier call; this one if there is none. */
    @SuppressWarnings("unchecked") // equal values of the domain have one type
    <T> T of(T value) {
        Object before = known.size() < MAX ? known.putIfAbsent(value, value) : known.get(value);
        return before == null ? value : (T) before;
    }
}
