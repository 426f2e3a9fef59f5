package org.merchantaccess.command.process;

import io.vavr.control.Either;
import java.nio.charset.Charset;
import java.util.List;

/** The arguments of a command as they were typed, in UTF-8. */
public final class ProcessArguments {

    private ProcessArguments() {}

    /**
     * Returns the arguments that the runtime gave to {@code main}, decoded as UTF-8; or what is wrong with the first one that is not UTF-8.
     */
    public static Either<String, String[]> decoded(String[] given) {
        return decoded(given, NativeText.itemsOf("cmdline"), NativeText.ofRuntime());
    }

    /**
     * Returns the decoded arguments of a process with that command line.
     *
     * @param items the whole command line, whose last items are the arguments; empty if unknown
     * @param runtime the encoding with which the runtime decoded the arguments
     */
    static Either<String, String[]> decoded(String[] given, List<byte[]> items, Charset runtime) {
        int before = items.size() - given.length;
        String[] decoded = new String[given.length];
        for (int at = 0; at < given.length; at++) {
            String text = given[at];
            if (NativeText.isAscii(text)) {
                decoded[at] = text;
            } else if (before >= 0 && new String(items.get(before + at), runtime).equals(text)) {
                String read = NativeText.utf8(items.get(before + at)).getOrElse("");
                if (read.isEmpty()) {
                    return Either.left("Argument " + (at + 1) + " is not in UTF-8. " + NativeText.REMEDY);
                }
                decoded[at] = read;
            } else if (NativeText.hasLostCharacters(text)) {
                return Either.left("Argument " + (at + 1) + " could not be read in the locale of this process. "
                        + NativeText.REMEDY);
            } else {
                decoded[at] = text;
            }
        }
        return Either.right(decoded);
    }
}
