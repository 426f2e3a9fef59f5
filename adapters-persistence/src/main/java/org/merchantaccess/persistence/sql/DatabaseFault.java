package org.merchantaccess.persistence.sql;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.sql.SQLException;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.persistence.file.HostFault;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Classifies an error of the database: a fault of the machine, or damaged content. Only damage is fixed with a backup. */
public sealed interface DatabaseFault {

    /** The machine prevents the use of the database. Its content is not known to be damaged. */
    record OfHost(HostFault fault) implements DatabaseFault {
        public OfHost {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofHost(this);
        }
    }

    /** The content of the database is damaged. */
    record Damage(String reason) implements DatabaseFault {
        public Damage {
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.damage(this);
        }
    }

    /** Classifies an error of the database in that file. */
    static DatabaseFault of(Path file, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NativeLibraryNotFoundException || cause instanceof UnsatisfiedLinkError) {
                return noNativeLibrary(cause);
            }
            if (cause instanceof SQLiteException known) {
                return known(file, known);
            }
            if (cause instanceof SQLException sqlError && isAboutNativeLibrary(sqlError)) {
                return noNativeLibrary(sqlError);
            }
        }
        return ofHost(HostFault.seenAt(file), file, failed);
    }

    /** Returns true if the error of a statement is a fault of the machine, which tells nothing about the stored data. */
    static boolean isOfHost(RuntimeException failed) {
        return failed instanceof PortUnavailable && !isDamage(failed);
    }

    /** Returns true if the database itself reports damage. */
    static boolean isDamage(Throwable failed) {
        return DatabaseFault.of(Path.of(""), failed) instanceof Damage;
    }

    /** Returns the cause for a log line if it is certain; else an empty text. */
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
            case SQLITE_CORRUPT, SQLITE_NOTADB -> ": it is damaged; run verify-store for details";
            case SQLITE_FULL -> ": the disk is full";
            case SQLITE_BUSY, SQLITE_LOCKED -> ": another process has locked it";
            case SQLITE_READONLY, SQLITE_PERM -> ": it is read-only";
            case SQLITE_IOERR -> ": the disk fails to read or write";
            default -> "";
        };
    }

    /** The lower eight bits are the primary code; the others give details (sqlite.org/rescode.html). */
    private static SQLiteErrorCode primary(SQLiteException failed) {
        return SQLiteErrorCode.getErrorCode(failed.getResultCode().code & 0xff);
    }

    private static boolean isAboutNativeLibrary(SQLException sqlError) {
        return String.valueOf(sqlError.getMessage()).contains("native library");
    }

    private static DatabaseFault noNativeLibrary(Throwable cause) {
        // The driver unpacks its library into this folder only.
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
            case SQLITE_PERM, SQLITE_READONLY -> ofHost(observedOr(HostFault.Kind.NOT_PERMITTED, file), file, failed);
            case SQLITE_IOERR -> ofHost(observedOr(HostFault.Kind.DEVICE, file), file, failed);
            default -> ofHost(HostFault.seenAt(file), file, failed);
        };
    }

    /** All statements are constants of this program, so a missing name means damaged tables. */
    private static DatabaseFault ofStatement(Path file, SQLiteException failed) {
        return String.valueOf(failed.getMessage()).contains("no such ")
                ? new Damage(failed.toString())
                : ofHost(HostFault.seenAt(file), file, failed);
    }

    private static HostFault.Kind observedOr(HostFault.Kind otherwise, Path file) {
        HostFault.Kind observed = HostFault.seenAt(file);
        return observed == HostFault.Kind.OTHER ? otherwise : observed;
    }

    private static DatabaseFault ofHost(HostFault.Kind kind, Path at, Throwable failed) {
        return new OfHost(new HostFault(kind, at, failed.toString()));
    }

    <R> R match(Cases<R> cases);

    /** Maps each fault to a result. */
    interface Cases<R> {
        R ofHost(OfHost fault);

        R damage(Damage fault);
    }
}
