package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.certificate.CertificateFiles;

/**
 * The address and certificate of a listener.
 *
 * @param certificate none for plain HTTP
 */
public record ListenerSettings(ListenerAddress address, Option<CertificateFiles> certificate) {
    public ListenerSettings {
        requireNonNull(address, "address");
        requireNonNull(certificate, "certificate");
    }

    /** Returns a copy with any free port. */
    ListenerSettings onAnyPort() {
        return new ListenerSettings(address.onAnyPort(), certificate);
    }

    /** Returns the URL for clients on this machine, without a path. */
    public String reachable() {
        return scheme() + "://" + address.reachable();
    }

    public String scheme() {
        return certificate.isDefined() ? "https" : "http";
    }

    /** Returns scheme and address, as configured. */
    @Override
    public String toString() {
        return scheme() + "://" + address;
    }
}
