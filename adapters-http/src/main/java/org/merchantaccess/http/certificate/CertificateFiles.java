package org.merchantaccess.http.certificate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;

/**
 * The files of a certificate and its key. Both may be the same file.
 *
 * @param certificate PEM; the certificate of the listener with its chain up to a certificate that clients know
 * @param key PEM, PKCS #8, not encrypted, accessible to its owner only; if root owns it, its group may read it
 */
public record CertificateFiles(Path certificate, Path key) {
    public CertificateFiles {
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
    }
}
