package org.merchantaccess.http.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may use the file of a private key, by the rule of PostgreSQL: if root owns it and the process is another user's, its group may read
 * it, which is how orchestrators hand out secrets; otherwise its owner alone may use it.
 *
 * @param granted what the file grants
 * @param isRoots whether root owns the file, and the process is not root's
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
     * Reads it from the file system, through symbolic links.
     *
     * @throws UnsupportedOperationException where the file system has no POSIX permissions
     */
    static KeyFileAccess of(Path file) throws IOException {
        return new KeyFileAccess(
                Files.getPosixFilePermissions(file),
                Integer.valueOf(ROOT).equals(Files.getAttribute(file, "unix:uid")) && !isRunByRoot());
    }

    /** Returns whether others may use the key than the rule allows. */
    boolean isExposed() {
        return granted.stream()
                .filter(permission -> !(isRoots && permission == PosixFilePermission.GROUP_READ))
                .anyMatch(OF_OTHERS::contains);
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
}
