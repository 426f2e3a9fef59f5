package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import org.merchantaccess.http.certificate.CertificateFiles;

/** Where the certificates of an environment lie; none for a listener that speaks plain HTTP. */
public record Certificates(Option<CertificateFiles> api, Option<CertificateFiles> hub) {}
