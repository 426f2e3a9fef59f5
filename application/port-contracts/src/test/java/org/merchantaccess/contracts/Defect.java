package org.merchantaccess.contracts;

import java.lang.reflect.Method;

/**
 * One planted defect of a port.
 *
 * @param method the method that has the defect
 */
record Defect(Kind kind, Class<?> port, Method method) {

    @Override
    public String toString() {
        return "%s.%s/%d %s".formatted(port.getSimpleName(), method.getName(), method.getParameterCount(), kind);
    }

    enum Kind {
        /** Throws an exception that is not {@code PortUnavailable}. */
        THROWS,
        /** Throws such an exception while the port is unavailable, and works otherwise. */
        THROWS_WHEN_CUT_OFF,
        /** Does nothing. */
        DOES_NOTHING,
        /** Takes no part in rollbacks: the write stays. */
        STAYS_AFTER_ROLLBACK,
        /** Commits partly: the write is lost unless it is the first one to its port in the transaction. */
        LOST_UNLESS_FIRST,
        /** Returns null. */
        RETURNS_NULL,
        /** Returns an empty result, the negation, or a number that is off by one. */
        RETURNS_NOTHING,
        /** Returns a list in reverse order. */
        REVERSED,
        /** Ignores the limit of a page or list. */
        UNLIMITED
    }
}
