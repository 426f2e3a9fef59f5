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
 * Creates and checks files and folders that only their owner can use.
 *
 * <p>File systems without POSIX permissions are not checked; there, the permissions of the parent folder apply.
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

    /** Returns the attributes to create a file with, so that others can never read it, not even for a moment. */
    public static FileAttribute<?>[] newFile(Path file) {
        return attributes(file, OF_A_FILE);
    }

    /** Returns the attributes to create a folder with. */
    public static FileAttribute<?>[] newFolder(Path folder) {
        return attributes(folder, OF_A_FOLDER);
    }

    /**
     * Returns the permissions of a file that grants more than reading and writing to its owner, or an empty set if it does not.
     *
     * <p>If root owns the file and another user runs the process, the group may read it (the rule of PostgreSQL for keys): orchestrators
     * provide secrets in this way.
     */
    public static Set<PosixFilePermission> excessOfFile(Path file) throws IOException {
        Set<PosixFilePermission> granted = granted(file);
        return granted.isEmpty() ? granted : excessOf(granted, isRoots(file));
    }

    /**
     * Returns the permissions if they are excessive.
     *
     * @param isRoots true if root owns the file and another user runs the process
     */
    static Set<PosixFilePermission> excessOf(Set<PosixFilePermission> granted, boolean isRoots) {
        return (isRoots ? OF_A_FILE_OF_ROOT : OF_A_FILE).containsAll(granted) ? Set.of() : granted;
    }

    private static boolean isRoots(Path file) throws IOException {
        return Integer.valueOf(ROOT).equals(Files.getAttribute(file, "unix:uid")) && !isRunByRoot();
    }

    /** Returns true if the effective user is root: the second number of the line (proc(5)). Without /proc, the user name decides. */
    private static boolean isRunByRoot() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .map(line -> line.split("\\s+", -1)[2])
                    .anyMatch(uid -> uid.equals(String.valueOf(ROOT)));
        } catch (IOException elsewhere) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** Returns the permissions of a folder that grants anything to others, or an empty set if it does not. */
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
