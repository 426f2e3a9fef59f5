package org.merchantaccess.bootstrap.control;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/**
 * A server that takes orders of the command line.
 *
 * @param pid as it calls itself in the lock of the data folder
 * @param sites where each environment it serves is reached
 * @param hubUrls where people reach the Hub of each environment it serves
 * @param key opens all of them until it stops
 */
public record RunningServer(long pid, Map<Environment, URI> sites, Map<Environment, URI> hubUrls, ManagementKey key) {

    public RunningServer {
        requireNonNull(sites, "sites");
        requireNonNull(hubUrls, "hubUrls");
        requireNonNull(key, "key");
        sites = Collections.unmodifiableMap(new TreeMap<>(sites));
        hubUrls = Collections.unmodifiableMap(new TreeMap<>(hubUrls));
    }
}
