package org.merchantaccess.http.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Access permissions of a private key file, checked by the rule of PostgreSQL. If root owns the file and the process runs as another user,
 * its group may read it, which is how orchestrators provide secrets. Otherwise only its owner may access it.
 *
 * @param granted the permissions of the file
 * @param isRoots true if root owns the file and the process does not run as root
 */
record KeyFileAccess(Set<PosixFilePermission> granted, boolean isRoots) {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int ROOT = 0;

    /**
     * Reads the permissions from the file system, following symbolic links.
     *
     * @throws UnsupportedOperationException if the file system has no POSIX permissions
     */
    static KeyFileAccess of(Path file) throws IOException {
        return new KeyFileAccess(
                Files.getPosixFilePermissions(file),
                Integer.valueOf(ROOT).equals(Files.getAttribute(file, "unix:uid")) && !isRunByRoot());
    }

    /** Returns true if the permissions allow more access than the rule. */
    boolean isExposed() {
        return granted.stream()
                .filter(permission -> !(isRoots && permission == PosixFilePermission.GROUP_READ))
                .anyMatch(OF_OTHERS::contains);
    }

    /** The effective user id is the second number (proc(5)). Without /proc, the user name decides. */
    private static boolean isRunByRoot() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .map(line -> line.split("\\s+", -1)[2])
                    .anyMatch(uid -> uid.equals(String.valueOf(ROOT)));
        } catch (IOException elsewhere) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
