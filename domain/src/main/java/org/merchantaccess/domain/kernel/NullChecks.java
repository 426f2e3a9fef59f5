package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/** Null checks for the constructors of records, which also reject an {@link Option} of null. */
public final class NullChecks {

    private NullChecks() {}

    /**
     * Requires a record component that is neither null nor an {@link Option} of null.
     *
     * @param name the name of the component, used as the message
     * @throws NullPointerException if the component is null
     */
    public static void requireNonNull(@Nullable Object component, String name) {
        if (component == null
                || (component instanceof Option.Some<?> some && some.exists(content -> content == null))) {
            throw new NullPointerException(name);
        }
    }
}
