package org.merchantaccess.persistence.file;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Files that must be themselves. Through a symbolic link, what is read or written lies somewhere else, where it may be another process's
 * or another user's, is not locked with the folder, and is left behind when the link is replaced.
 */
public final class SymbolicLinks {

    private static final OpenOption[] NOT_THROUGH_A_LINK = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};

    private SymbolicLinks() {}

    /** The first of those that is a symbolic link, wherever it leads; none if there is none. */
    public static Option<Path> firstAmong(List<Path> files) {
        return Option.ofOptional(files.stream().filter(Files::isSymbolicLink).findFirst());
    }

    /** That file, if it is a symbolic link, wherever it leads. */
    public static Option<Path> at(Path file) {
        return firstAmong(List.of(file));
    }

    /** The text of a file; fails where it is a symbolic link, even if it became one just now. */
    public static String textOfFile(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file, NOT_THROUGH_A_LINK)) {
            return new String(in.readAllBytes(), charset);
        }
    }
}
