package org.merchantaccess.bootstrap.embedded;

import org.merchantaccess.persistence.file.HostFault;

/** What to do about a fault of the machine, for its operator. None is about the data, and none asks for a backup. */
public final class HostFaultRemedies {

    private HostFaultRemedies() {}

    /** A sentence or two that name the file or folder. */
    public static String of(HostFault fault) {
        return fault.at() + " " + what(fault.kind()) + " (" + fault.reason() + "). " + remedy(fault);
    }

    private static String what(HostFault.Kind kind) {
        return switch (kind) {
            case NOT_PERMITTED -> "cannot be read or written by this user";
            case READ_ONLY -> "lies on a file system that is mounted read-only";
            case DISK_FULL -> "lies on a disk that is full";
            case TOO_MANY_OPEN_FILES -> "cannot be opened, because this process has too many files open";
            case NOT_THERE -> "is not there";
            case OF_ANOTHER_KIND -> "is not what is needed there, or a part of its path is no folder";
            case LOCKED -> "is locked by another process";
            case NO_NATIVE_LIBRARY ->
                "is the temporary folder, and the native library of the database could not be unpacked or loaded there";
            case NO_MEMORY -> "cannot be used, because the memory of the machine is used up";
            case DEVICE -> "lies on a disk that does not read or write as it is asked";
            case OTHER -> "cannot be used";
        };
    }

    private static String remedy(HostFault fault) {
        return switch (fault.kind()) {
            case NOT_PERMITTED -> "Run as the user it belongs to, or give it to this user (chown).";
            case READ_ONLY -> "Mount it for reading and writing.";
            case DISK_FULL -> "Free space, or raise the quota of this user.";
            case TOO_MANY_OPEN_FILES -> "Raise the limit: LimitNOFILE of systemd, or ulimit -n.";
            case NOT_THERE -> "Make the folder it belongs in, for this user, or mount what should be there.";
            case OF_ANOTHER_KIND -> "Move away what is there, or name another place.";
            case LOCKED -> "Stop what else has it open, such as a database tool, and try again.";
            case NO_NATIVE_LIBRARY ->
                "Nothing is wrong with the data. Make that folder, let this user write there and load programs from there (no"
                        + " noexec), and free space in it; or name another with -Djava.io.tmpdir=FOLDER.";
            case NO_MEMORY -> "Give the machine or its container more memory, or stop what else uses it.";
            case DEVICE ->
                "Look at the disk and at the log of the operating system. Nothing says that the data are damaged;"
                        + " verify-store shows it once the disk answers.";
            case OTHER ->
                "Nothing says that the data are damaged. Look at permissions, space, mounts and limits of the machine.";
        };
    }
}
