package org.merchantaccess.persistence.folder;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.merchantaccess.persistence.file.HostFault;

/** Why a data folder is not used. */
public sealed interface FolderFailure {

    /**
     * A process works in it already: another one, or this one for a second time.
     *
     * @param holder which; none in the moment before it has written that down
     */
    record HeldBy(Path folder, Option<Holder> holder) implements FolderFailure {
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

    /** Others than its owner may read it or write to it. */
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

    /** Its lock is a symbolic link: what would be locked, and written to, is another file. */
    record SymbolicLink(Path file) implements FolderFailure {
        public SymbolicLink {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.symbolicLink(this);
        }
    }

    /** The machine lets it be neither made nor locked. */
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

    /** One answer for each failure. */
    interface Cases<R> {
        R heldBy(HeldBy failure);

        R openToOthers(OpenToOthers failure);

        R symbolicLink(SymbolicLink failure);

        R unusable(Unusable failure);
    }
}
