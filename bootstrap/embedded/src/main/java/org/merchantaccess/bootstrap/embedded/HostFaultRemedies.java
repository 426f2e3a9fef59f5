package org.merchantaccess.bootstrap.embedded;

import org.merchantaccess.persistence.file.HostFault;

/** Describes for operators a fault of the machine and what to do. No remedy concerns the data or asks for a backup. */
public final class HostFaultRemedies {

    private HostFaultRemedies() {}

    /** Returns one or two sentences that name the file or folder. */
    public static String of(HostFault fault) {
        return fault.at() + " " + what(fault.kind()) + " (" + fault.reason() + "). " + remedy(fault);
    }

    private static String what(HostFault.Kind kind) {
        return switch (kind) {
            case NOT_PERMITTED -> "cannot be read or written by this user";
            case READ_ONLY -> "lies on a file system that is mounted read-only";
            case DISK_FULL -> "lies on a disk that is full";
            case TOO_MANY_OPEN_FILES -> "cannot be opened, because this process has too many files open";
            case NOT_THERE -> "does not exist";
            case OF_ANOTHER_KIND ->
                "is a file where a folder is needed or the reverse, or a part of its path is not a folder";
            case LOCKED -> "is locked by another process";
            case NO_NATIVE_LIBRARY ->
                "is the temporary folder, and the native library of the database could not be unpacked or loaded there";
            case NO_MEMORY -> "cannot be used, because the memory of the machine is used up";
            case DEVICE -> "lies on a disk that fails to read or write";
            case OTHER -> "cannot be used";
        };
    }

    private static String remedy(HostFault fault) {
        return switch (fault.kind()) {
            case NOT_PERMITTED -> "Run as the user who owns it, or give it to this user (chown).";
            case READ_ONLY -> "Mount it for reading and writing.";
            case DISK_FULL -> "Free space, or raise the quota of this user.";
            case TOO_MANY_OPEN_FILES -> "Raise the limit: LimitNOFILE of systemd, or ulimit -n.";
            case NOT_THERE -> "Create its folder for this user, or mount the missing file system.";
            case OF_ANOTHER_KIND -> "Move the file or folder away, or name another path.";
            case LOCKED -> "Stop the other process, such as a database tool, and try again.";
            case NO_NATIVE_LIBRARY ->
                "Nothing is wrong with the data. Create that folder, let this user write to it and load libraries from it (no"
                        + " noexec), and free space in it; or name another with -Djava.io.tmpdir=FOLDER.";
            case NO_MEMORY -> "Give the machine or its container more memory, or stop other processes.";
            case DEVICE ->
                "Check the disk and the log of the operating system. The data are not known to be damaged;"
                        + " run verify-store once the disk works again.";
            case OTHER ->
                "The data are not known to be damaged. Check permissions, space, mounts and limits of the machine.";
        };
    }
}
