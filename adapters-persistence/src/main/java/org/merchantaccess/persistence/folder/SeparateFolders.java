package org.merchantaccess.persistence.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that neither of two folders is the other or lies within it, so that a copy of one is no copy of the other. */
public final class SeparateFolders {

    private SeparateFolders() {}

    /** Returns true if the folders are separate, under any of their names. They need not exist yet. */
    public static boolean areSeparate(Path one, Path other) {
        return !isWithin(one, other) && !isWithin(other, one);
    }

    /** Returns true if a file or folder is that folder or lies in it, at any depth. */
    public static boolean isWithin(Path inner, Path folder) {
        Path outer = real(folder);
        for (Path above = real(inner); above != null; above = above.getParent()) {
            if (above.equals(outer) || isSame(above, outer)) {
                return true;
            }
        }
        return false;
    }

    /** Returns true if both names denote the same folder: a bind mount, or names that differ in case only. */
    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Returns the path without symbolic links, as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            try {
                return below(there.toRealPath(), there, absolute).normalize();
            } catch (IOException notThere) {
                // Try the parent folder.
            }
        }
        return absolute.normalize();
    }

    /** Returns the real folder plus the part of the absolute path below the named folder. */
    private static Path below(Path real, Path name, Path absolute) {
        int begin = name.getNameCount();
        int end = absolute.getNameCount();
        return begin == end ? real : real.resolve(absolute.subpath(begin, end));
    }
}
