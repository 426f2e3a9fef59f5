package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.Locale;
import org.merchantaccess.domain.kernel.TypographicPunctuation;

/**
 * A text to be found anywhere in lower-case words. Apostrophes and hyphens match every {@linkplain TypographicPunctuation variant}.
 *
 * <p>It is the value of the parameter after {@code {matches}} in a statement.
 *
 * @param text no wildcards: every character stands for itself
 */
public record TextFilter(String text) {
    public TextFilter {
        requireNonNull(text, "text");
    }

    /** Returns the text in lower case with ASCII punctuation. */
    String normalized() {
        return TypographicPunctuation.toAscii(text.toLowerCase(Locale.ROOT));
    }
}
