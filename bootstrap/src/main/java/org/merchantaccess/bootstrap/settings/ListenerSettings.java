package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.certificate.CertificateFiles;

/**
 * Where somebody listens, and how.
 *
 * @param certificate none for plain HTTP
 */
public record ListenerSettings(ListenerAddress address, Option<CertificateFiles> certificate) {
    public ListenerSettings {
        requireNonNull(address, "address");
        requireNonNull(certificate, "certificate");
    }

    /** The same, on whatever port is free. */
    ListenerSettings onAnyPort() {
        return new ListenerSettings(address.onAnyPort(), certificate);
    }

    /** Returns the URL at which a program on this machine reaches it, without a path. */
    public String reachable() {
        return scheme() + "://" + address.reachable();
    }

    public String scheme() {
        return certificate.isDefined() ? "https" : "http";
    }

    /** How somebody on this machine gets there. */
    @Override
    public String toString() {
        return scheme() + "://" + address;
    }
}
