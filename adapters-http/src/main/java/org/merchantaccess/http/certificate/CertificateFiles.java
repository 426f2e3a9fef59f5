package org.merchantaccess.http.certificate;

import java.nio.file.Path;

/**
 * Where a certificate lies.
 *
 * @param certificate PEM, the listener's own certificate first, then those that lead to one that clients know
 * @param key PEM, PKCS #8, not encrypted, for its owner alone
 */
public record CertificateFiles(Path certificate, Path key) {}
