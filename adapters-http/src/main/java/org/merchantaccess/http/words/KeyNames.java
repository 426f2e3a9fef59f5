package org.merchantaccess.http.words;

import io.vavr.control.Either;
import org.merchantaccess.domain.kernel.PrintableText;

/** What a management key may be called. The audit trail names the holder of a key by it. */
public final class KeyNames {

    private static final int LONGEST = 64;

    private KeyNames() {}

    /** The name to keep, or why it cannot be one. */
    public static Either<String, String> parse(String typed) {
        return PrintableText.parse(typed, LONGEST)
                .filter(name -> !name.isEmpty())
                .toEither("The name may have 1 to " + LONGEST + " printable characters.");
    }
}
