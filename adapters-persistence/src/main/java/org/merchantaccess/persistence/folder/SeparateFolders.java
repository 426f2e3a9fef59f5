package org.merchantaccess.persistence.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two folders of which a copy of the one must not be a copy of the other: neither is the other, nor lies within it. */
public final class SeparateFolders {

    private SeparateFolders() {}

    /** Whether they are separate, by whatever names they are called. Neither need be there yet. */
    public static boolean areSeparate(Path one, Path other) {
        return !isWithin(one, other) && !isWithin(other, one);
    }

    /** Whether a file or folder is that folder or lies in it, at any depth. */
    public static boolean isWithin(Path inner, Path folder) {
        Path outer = real(folder);
        for (Path above = real(inner); above != null; above = above.getParent()) {
            if (above.equals(outer) || isSame(above, outer)) {
                return true;
            }
        }
        return false;
    }

    /** The same folder under two names: a mount of it elsewhere, or names of which case does not matter. */
    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Without links, as far as it is there. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            try {
                return below(there.toRealPath(), there, absolute).normalize();
            } catch (IOException notThere) {
                // Then the folder above it.
            }
        }
        return absolute.normalize();
    }

    /** The path that is as far below the real folder as the absolute one is below the folder by that name. */
    private static Path below(Path real, Path name, Path absolute) {
        int begin = name.getNameCount();
        int end = absolute.getNameCount();
        return begin == end ? real : real.resolve(absolute.subpath(begin, end));
    }
}
