package org.merchantaccess.persistence.folder;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.persistence.file.HostFault;

/** The reason why a data folder cannot be used. */
public sealed interface FolderFailure {

    /**
     * Another process, or this one, already uses the folder.
     *
     * @param holder the process; none if it has not written its name yet
     */
    record HeldBy(Path folder, Option<LockHolder> holder) implements FolderFailure {
        public HeldBy {
            requireNonNull(folder, "folder");
            requireNonNull(holder, "holder");
            holder.forEach(known -> requireNonNull(known, "holder"));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.heldBy(this);
        }
    }

    /** Users other than the owner may read the folder or write to it. */
    record OpenToOthers(Path folder, Set<PosixFilePermission> permissions) implements FolderFailure {
        public OpenToOthers {
            requireNonNull(folder, "folder");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.openToOthers(this);
        }
    }

    /** The lock file is a symbolic link, so another file would be locked and overwritten. */
    record SymbolicLink(Path file) implements FolderFailure {
        public SymbolicLink {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbolicLink(this);
        }
    }

    /** The folder could not be created or locked. */
    record Unusable(Path folder, HostFault fault) implements FolderFailure {
        public Unusable {
            requireNonNull(folder, "folder");
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unusable(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R heldBy(HeldBy failure);

        R openToOthers(OpenToOthers failure);

        R symbolicLink(SymbolicLink failure);

        R unusable(Unusable failure);
    }
}
