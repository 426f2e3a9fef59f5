package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.sql.SQLException;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.file.HostFault;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an error of a database is about: the machine it is on, or what is in it. Only the latter is put right by a backup. */
public sealed interface DatabaseFault {

    /** The machine does not let the database be used. Nothing says that what is in it is damaged. */
    record OfHost(HostFault fault) implements DatabaseFault {
        public OfHost {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofHost(this);
        }
    }

    /** What is in it is not what was written. */
    record Damage(String reason) implements DatabaseFault {
        public Damage {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.damage(this);
        }
    }

    /** What that error of the database in that file is about. */
    static DatabaseFault of(Path file, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NativeLibraryNotFoundException || cause instanceof UnsatisfiedLinkError) {
                return noNativeLibrary(cause);
            }
            if (cause instanceof SQLiteException known) {
                return known(file, known);
            }
            if (cause instanceof SQLException said && isAboutNativeLibrary(said)) {
                return noNativeLibrary(said);
            }
        }
        return ofHost(HostFault.seenAt(file), file, failed);
    }

    /** Whether an error of a statement is about the machine: then it says nothing about what is stored. */
    static boolean isOfHost(RuntimeException failed) {
        return failed instanceof PortUnavailable && !isDamage(failed);
    }

    /** Whether the database itself calls it damage. */
    static boolean isDamage(Throwable failed) {
        return DatabaseFault.of(Path.of(""), failed) instanceof Damage;
    }

    /** For a line of the log: what it is about, where that is certain; else empty. */
    static String named(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException known) {
                return named(primary(known));
            }
        }
        return "";
    }

    private static String named(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> ": it is damaged; verify-store names what is";
            case SQLITE_FULL -> ": the disk is full";
            case SQLITE_BUSY, SQLITE_LOCKED -> ": another process has locked it";
            case SQLITE_READONLY, SQLITE_PERM -> ": it may not be written";
            case SQLITE_IOERR -> ": the disk does not do what it is asked";
            default -> "";
        };
    }

    /** The lower eight bits say what it is, the others where (sqlite.org/rescode.html). */
    private static SQLiteErrorCode primary(SQLiteException failed) {
        return SQLiteErrorCode.getErrorCode(failed.getResultCode().code & 0xff);
    }

    private static boolean isAboutNativeLibrary(SQLException said) {
        return String.valueOf(said.getMessage()).contains("native library");
    }

    private static DatabaseFault noNativeLibrary(Throwable cause) {
        // The driver unpacks its library there, and only there.
        String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir", ""));
        return ofHost(HostFault.Kind.NO_NATIVE_LIBRARY, Path.of(folder), cause);
    }

    private static DatabaseFault known(Path file, SQLiteException failed) {
        return switch (primary(failed)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new Damage(failed.toString());
            case SQLITE_ERROR -> ofStatement(file, failed);
            case SQLITE_FULL -> ofHost(HostFault.Kind.DISK_FULL, file, failed);
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> ofHost(HostFault.Kind.LOCKED, file, failed);
            case SQLITE_NOMEM -> ofHost(HostFault.Kind.NO_MEMORY, file, failed);
            case SQLITE_PERM, SQLITE_READONLY -> ofHost(seenOr(HostFault.Kind.NOT_PERMITTED, file), file, failed);
            case SQLITE_IOERR -> ofHost(seenOr(HostFault.Kind.DEVICE, file), file, failed);
            default -> ofHost(HostFault.seenAt(file), file, failed);
        };
    }

    /** Statements are constants of this program: what they name is missing from damaged tables alone. */
    private static DatabaseFault ofStatement(Path file, SQLiteException failed) {
        return String.valueOf(failed.getMessage()).contains("no such ")
                ? new Damage(failed.toString())
                : ofHost(HostFault.seenAt(file), file, failed);
    }

    private static HostFault.Kind seenOr(HostFault.Kind otherwise, Path file) {
        HostFault.Kind seen = HostFault.seenAt(file);
        return seen == HostFault.Kind.OTHER ? otherwise : seen;
    }

    private static DatabaseFault ofHost(HostFault.Kind kind, Path at, Throwable failed) {
        return new OfHost(new HostFault(kind, at, failed.toString()));
    }

    <R> R match(Cases<R> cases);

    /** One answer for each fault. */
    interface Cases<R> {
        R ofHost(OfHost fault);

        R damage(Damage fault);
    }
}
