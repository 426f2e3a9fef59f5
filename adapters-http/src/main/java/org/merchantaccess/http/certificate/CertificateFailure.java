package org.merchantaccess.http.certificate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/** Reasons why a listener cannot use its certificate files for TLS. */
public sealed interface CertificateFailure {

    /** The file is missing, or this user may not read it. */
    record Unreadable(Path file, String reason) implements CertificateFailure {
        public Unreadable {
            requireNonNull(file, "file");
            requireNonNull(reason, "reason");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }
    }

    /** The file contains no certificate in PEM. */
    record NoCertificate(Path file) implements CertificateFailure {
        public NoCertificate {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noCertificate(this);
        }
    }

    /** The file contains no private key in PEM and PKCS #8, or an encrypted one. */
    record NoKey(Path file) implements CertificateFailure {
        public NoKey {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKey(this);
        }
    }

    /** The permissions of the key file allow access by other users. */
    record Exposed(Path file, Set<PosixFilePermission> permissions) implements CertificateFailure {
        public Exposed {
            requireNonNull(file, "file");
            requireNonNull(permissions, "permissions");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exposed(this);
        }
    }

    /** The key does not belong to the certificate. */
    record NotItsKey(CertificateFiles files) implements CertificateFailure {
        public NotItsKey {
            requireNonNull(files, "files");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notItsKey(this);
        }
    }

    /** The certificate has expired, so clients would reject it. */
    record Expired(Path file, Instant expiredAt) implements CertificateFailure {
        public Expired {
            requireNonNull(file, "file");
            requireNonNull(expiredAt, "expiredAt");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expired(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each kind of failure to a result. */
    interface Cases<R> {
        R unreadable(Unreadable failure);

        R noCertificate(NoCertificate failure);

        R noKey(NoKey failure);

        R exposed(Exposed failure);

        R notItsKey(NotItsKey failure);

        R expired(Expired failure);
    }
}
