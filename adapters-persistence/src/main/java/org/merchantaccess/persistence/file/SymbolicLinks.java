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
 * Detects symbolic links where a regular file is required.
 *
 * <p>Behind a link, the file may belong to another process or user, is not locked with the folder, and is left behind when the link is
 * replaced.
 */
public final class SymbolicLinks {

    private static final OpenOption[] NOT_THROUGH_A_LINK = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};

    private SymbolicLinks() {}

    /** Returns the first symbolic link among the files, whether or not its target exists; none if there is none. */
    public static Option<Path> firstAmong(List<Path> files) {
        return Option.ofOptional(files.stream().filter(Files::isSymbolicLink).findFirst());
    }

    /** Returns the file if it is a symbolic link, whether or not its target exists. */
    public static Option<Path> at(Path file) {
        return firstAmong(List.of(file));
    }

    /** Returns the text of a file. Fails if it is a symbolic link, even if it became one just before the call. */
    public static String textOfFile(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file, NOT_THROUGH_A_LINK)) {
            return new String(in.readAllBytes(), charset);
        }
    }
}
