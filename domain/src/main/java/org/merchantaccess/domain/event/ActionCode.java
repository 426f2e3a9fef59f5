package org.merchantaccess.domain.event;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.Locale;

/**
 * The stored and transmitted code of an audit action. A stored entry may carry a code of a context that is not part of this program.
 *
 * @param text the code, such as {@code app_id_activated}
 */
public record ActionCode(String text) {
    public ActionCode {
        requireNonNull(text, "text");
    }

    /** Returns the code of an enum constant: its name in lower case. */
    public static ActionCode of(Enum<?> constant) {
        return new ActionCode(constant.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
