package org.merchantaccess.http.vertx;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.certificate.ServerCertificate;

/**
 * How a listener treats those who connect to it.
 *
 * @param maxConnections how many are served at a time, over all event loops; some more are told that it is full
 * @param certificate with which it speaks TLS; none for plain HTTP
 */
public record Terms(Patience patience, int maxConnections, Option<ServerCertificate> certificate) {

    public static final int DEFAULT_MAX_CONNECTIONS = 10_000;

    public Terms {
        requireNonNull(patience, "patience");
        requireNonNull(certificate, "certificate");
    }

    /** Plain HTTP for as many as usual. */
    public static Terms of(Patience patience) {
        return new Terms(patience, DEFAULT_MAX_CONNECTIONS, Option.none());
    }

    /** The same, with a certificate. */
    public Terms with(ServerCertificate shown) {
        return new Terms(patience, maxConnections, Option.some(shown));
    }

    /** The same, for so many. */
    public Terms forUpTo(int connections) {
        return new Terms(patience, connections, certificate);
    }
}
