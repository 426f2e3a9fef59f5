package org.merchantaccess.persistence.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an owner may do with a file or folder, and nobody else.
 *
 * <p>On a file system without POSIX permissions there is nothing to ask for and nothing to find: the rights of the folder above
 * are all there is.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OF_A_FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static final Set<PosixFilePermission> OF_A_FILE_OF_ROOT =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ);

    private static final Set<PosixFilePermission> OF_A_FOLDER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int ROOT = 0;

    private OwnerOnly() {}

    /** What a file is made with, so that there is no moment at which others can read it. */
    public static FileAttribute<?>[] newFile(Path file) {
        return attributes(file, OF_A_FILE);
    }

    /** What a folder is made with. */
    public static FileAttribute<?>[] newFolder(Path folder) {
        return attributes(folder, OF_A_FOLDER);
    }

    /**
     * The permissions of a file that grants more than reading and writing to its owner; otherwise none at all. If root owns it and the
     * process is another user's, its group may read it (PostgreSQL's rule for keys): that is how orchestrators hand out secrets.
     */
    public static Set<PosixFilePermission> excessOfFile(Path file) throws IOException {
        Set<PosixFilePermission> granted = granted(file);
        return granted.isEmpty() ? granted : excessOf(granted, isRoots(file));
    }

    /** The same, where root owns the file and the process is not root's, or else not. */
    static Set<PosixFilePermission> excessOf(Set<PosixFilePermission> granted, boolean isRoots) {
        return (isRoots ? OF_A_FILE_OF_ROOT : OF_A_FILE).containsAll(granted) ? Set.of() : granted;
    }

    private static boolean isRoots(Path file) throws IOException {
        return Integer.valueOf(ROOT).equals(Files.getAttribute(file, "unix:uid")) && !isRunByRoot();
    }

    /** The effective user is the second number (proc(5)). Without /proc, the name of the user decides. */
    private static boolean isRunByRoot() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .map(line -> line.split("\\s+", -1)[2])
                    .anyMatch(uid -> uid.equals(String.valueOf(ROOT)));
        } catch (IOException elsewhere) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** The permissions of a folder that grants anything to others than its owner; otherwise none at all. */
    public static Set<PosixFilePermission> excessOfFolder(Path folder) throws IOException {
        Set<PosixFilePermission> granted = granted(folder);
        return OF_A_FOLDER.containsAll(granted) ? Set.of() : granted;
    }

    private static Set<PosixFilePermission> granted(Path path) throws IOException {
        return hasPosixPermissions(path) ? Files.getPosixFilePermissions(path) : Set.of();
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return hasPosixPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPosixPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
