package org.merchantaccess.domain.kernel;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/** Rejects null where a value is made, so that it is found there and not in what is later done with the value. */
public final class NullChecks {

    private NullChecks() {}

    /**
     * Rejects a component of a record that is null, or an {@link Option} of null.
     *
     * @param name of the component, which is the message
     * @throws NullPointerException if it is null
     */
    public static void requireNonNull(@Nullable Object component, String name) {
        if (component == null || (component instanceof Option<?> option && option.exists(content -> content == null))) {
            throw new NullPointerException(name);
        }
    }
}
