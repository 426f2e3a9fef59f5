package org.merchantaccess.http.certificate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/** Why a listener cannot speak TLS with the files it was given. */
public sealed interface CertificateFailure {

    /** Not there, or not for this user. */
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

    /** No certificate in PEM. */
    record NoCertificate(Path file) implements CertificateFailure {
        public NoCertificate {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noCertificate(this);
        }
    }

    /** No private key in PEM and PKCS #8, or one that is encrypted. */
    record NoKey(Path file) implements CertificateFailure {
        public NoKey {
            requireNonNull(file, "file");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noKey(this);
        }
    }

    /** Others may have read the key. */
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

    /** The key is that of another certificate. */
    record NotItsKey(CertificateFiles files) implements CertificateFailure {
        public NotItsKey {
            requireNonNull(files, "files");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notItsKey(this);
        }
    }

    /** No client would accept it any more. */
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

    /** One answer for each failure. */
    interface Cases<R> {
        R unreadable(Unreadable failure);

        R noCertificate(NoCertificate failure);

        R noKey(NoKey failure);

        R exposed(Exposed failure);

        R notItsKey(NotItsKey failure);

        R expired(Expired failure);
    }
}
