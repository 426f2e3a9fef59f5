package org.merchantaccess.bootstrap.server;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import org.merchantaccess.bootstrap.embedded.OpeningFailure;
import org.merchantaccess.bootstrap.settings.ListenerAddress;
import org.merchantaccess.http.certificate.CertificateFailure;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.key.file.KeyFileFailure;

/** Why the server does not start. */
public sealed interface StartFailure {

    /**
     * A listener cannot bind its address.
     *
     * @param reason the message of the operating system
     */
    record CannotListen(ListenerAddress address, ListenFault fault, String reason) implements StartFailure {
        public CannotListen {
            requireNonNull(address, "address");
            requireNonNull(fault, "fault");
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cannotListen(this);
        }
    }

    /** The key file of an environment cannot be read or written. */
    record NoManagementKey(KeyFileFailure failure) implements StartFailure {
        public NoManagementKey {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noManagementKey(this);
        }
    }

    /** The data folder cannot be used, usually because another process holds its lock. */
    record FolderRefused(FolderFailure failure) implements StartFailure {
        public FolderRefused {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.folderRefused(this);
        }
    }

    /** An environment cannot be opened. */
    record NotOpened(OpeningFailure failure) implements StartFailure {
        public NotOpened {
            requireNonNull(failure, "failure");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notOpened(this);
        }
    }

    /** Certificates of listeners cannot be used. */
    record CertificatesRefused(List<CertificateFailure> failures) implements StartFailure {
        public CertificatesRefused {
            requireNonNull(failures, "failures");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.certificatesRefused(this);
        }
    }

    /** The temporary folder of the demo cannot be created. */
    record NoTemporaryFolder(HostFault fault) implements StartFailure {
        public NoTemporaryFolder {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noTemporaryFolder(this);
        }
    }

    /** The control file cannot be written. */
    record NoControlFile(HostFault fault) implements StartFailure {
        public NoControlFile {
            requireNonNull(fault, "fault");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noControlFile(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One case for each failure. */
    interface Cases<R> {
        R cannotListen(CannotListen failure);

        R noManagementKey(NoManagementKey failure);

        R folderRefused(FolderRefused failure);

        R notOpened(NotOpened failure);

        R certificatesRefused(CertificatesRefused failure);

        R noTemporaryFolder(NoTemporaryFolder failure);

        R noControlFile(NoControlFile failure);
    }
}
