package org.merchantaccess.http.message;

import io.vavr.control.Either;
import org.merchantaccess.domain.kernel.PrintableText;

/** Names of management keys. The audit trail names the holder of a key by it. */
public final class KeyNames {

    private static final int LONGEST = 64;

    private KeyNames() {}

    /** Parses a name; left with the error message if it is invalid. */
    public static Either<String, String> parse(String typed) {
        return PrintableText.parse(typed, LONGEST)
                .filter(name -> !name.isEmpty())
                .toEither("The name may have 1 to " + LONGEST + " printable characters.");
    }
}
