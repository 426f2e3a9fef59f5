package org.merchantaccess.http.certificate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;

/**
 * Where a certificate lies. Both may be one file.
 *
 * @param certificate PEM, the listener's own certificate and those that lead to one that clients know
 * @param key PEM, PKCS #8, not encrypted, for its owner alone; if root owns it, its group may read it
 */
public record CertificateFiles(Path certificate, Path key) {
    public CertificateFiles {
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
    }
}
