package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.http.address.TrustedProxies;

/**
 * How one environment is served.
 *
 * @param urls where others reach it, behind a proxy
 * @param issuer names the issuer and the audience of its tokens
 * @param managementAddresses from where the management API may be used
 */
public record InstanceSettings(
        AccessSettings access,
        ListenerSettings api,
        ListenerSettings hub,
        PublicUrls urls,
        String issuer,
        TrustedProxies proxies,
        List<AddressRange> managementAddresses,
        Path managementKeyFile) {
    public InstanceSettings {
        requireNonNull(access, "access");
        requireNonNull(api, "api");
        requireNonNull(hub, "hub");
        requireNonNull(urls, "urls");
        requireNonNull(issuer, "issuer");
        requireNonNull(proxies, "proxies");
        requireNonNull(managementAddresses, "managementAddresses");
        requireNonNull(managementKeyFile, "managementKeyFile");
    }

    /** Returns where people reach the Hub, without a path: as it is set, or else where it listens. */
    public String hubUrl() {
        return urls.hub().map(Object::toString).getOrElse(hub::reachable);
    }

    /** Returns where software reaches the API, without a path: as it is set, or else where it listens. */
    public String apiUrl() {
        return urls.api().map(Object::toString).getOrElse(api::reachable);
    }

    /** The same, on whatever ports are free. */
    public InstanceSettings onAnyPorts() {
        return new InstanceSettings(
                access,
                api.onAnyPort(),
                hub.onAnyPort(),
                urls,
                issuer,
                proxies,
                managementAddresses,
                managementKeyFile);
    }

    /** The same, where callers within one's own network are welcome. */
    public InstanceSettings withInternalAddresses() {
        return new InstanceSettings(
                access.withInternalAddresses(),
                api,
                hub,
                urls,
                issuer,
                proxies,
                managementAddresses,
                managementKeyFile);
    }
}
