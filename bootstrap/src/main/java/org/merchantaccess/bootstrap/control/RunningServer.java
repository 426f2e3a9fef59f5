package org.merchantaccess.bootstrap.control;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/**
 * A running server that the command line can call.
 *
 * @param pid the process ID that the server wrote into the lock of the data folder
 * @param sites the control listener of each served environment
 * @param hubUrls the public Hub URL of each served environment
 * @param key the key for all control listeners, valid until the server stops
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
