package org.merchantaccess.http.vertx;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.http.certificate.ServerCertificate;
import org.merchantaccess.http.vertx.limit.Timeouts;

/**
 * Options for the connections of a listener.
 *
 * @param maxConnections connections served at a time, over all event loops; a quarter more receive a 503
 * @param certificate for TLS; none for plain HTTP
 */
public record ListenerOptions(Timeouts timeouts, int maxConnections, Option<ServerCertificate> certificate) {

    public static final int DEFAULT_MAX_CONNECTIONS = 10_000;

    public ListenerOptions {
        requireNonNull(timeouts, "timeouts");
        requireNonNull(certificate, "certificate");
    }

    /** Returns options for plain HTTP and {@link #DEFAULT_MAX_CONNECTIONS}. */
    public static ListenerOptions of(Timeouts timeouts) {
        return new ListenerOptions(timeouts, DEFAULT_MAX_CONNECTIONS, Option.none());
    }

    /** Returns a copy with TLS and this certificate. */
    public ListenerOptions with(ServerCertificate newCertificate) {
        return new ListenerOptions(timeouts, maxConnections, Option.some(newCertificate));
    }

    /** Returns a copy with this limit of connections. */
    public ListenerOptions forUpTo(int connections) {
        return new ListenerOptions(timeouts, connections, certificate);
    }
}
